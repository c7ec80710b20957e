import { inputField, type InputClass } from '../graphql/input-class.ts';
import type { EntityClass } from '../read/entity-class.ts';
import type { Node } from '../record/node.ts';
import { NamedRecord } from '../record/registry-record.ts';
import { deleteRecord, type DeleteCheck } from './delete-record.ts';
import { NAME, PROSE } from './inspect-text.ts';
import { LONGEST_LIST } from './inspect.ts';
import { addTarget, mutation, withArticle, expectedVersionIn } from './mutation.ts';
import { deletedPayload, recordPayload } from './payload.ts';
import { targetOf } from './target-of.ts';
import { addFields } from './writable-inputs.ts';
import type { Writable } from './writable.ts';
import { createRecord, updateRecord } from './write-record.ts';

type Resolvers = (new () => object)[];

const LIMITS = `Names have at most ${NAME.longest} characters, prose ${PROSE.longest}, and lists ${LONGEST_LIST} entries.`;

/** Which lists an update does not take. */
function ownMutations({ parts }: Writable): string {
  const own = Object.keys(parts).filter((name) => {
    const part = parts[name];
    return part && 'of' in part && part.isInitial;
  });
  return own.length > 0 ? ` Its ${own.join(' and ')} have mutations of their own.` : '';
}

/** The mutations that create, update and delete a type of record. */
export function recordMutations<T extends Node>(of: Writable<T>): Resolvers {
  return [...createMutation(of), ...updateMutation(of), ...deleteMutation(of.entity)];
}

/** The mutation that creates a record with its parts. */
export function createMutation<T extends Node>(of: Writable<T>): Resolvers {
  const { name: type } = of.entity;
  const name = `create${type}`;
  return mutation({
    name,
    description: `Enters a new ${type}, with all that the input gives, or nothing at all. ${LIMITS}`,
    payload: recordPayload(name, of.entity),
    fields: (input) => {
      if (of.entity.prototype instanceof NamedRecord) addSlug(input);
      addFields(input, of, 'create');
    },
    work: (tx, input) => createRecord(tx, of, input),
  });
}

/** The mutation that changes fields of a record and replaces lists of its parts. */
export function updateMutation<T extends Node>(of: Writable<T>): Resolvers {
  const { name: type } = of.entity;
  const name = `update${type}`;
  return mutation({
    name,
    description: `Changes what the input gives of ${withArticle(type)}; null empties a field. Lists are replaced as a whole.${ownMutations(of)} ${LIMITS}`,
    payload: recordPayload(name, of.entity),
    fields: (input) => {
      addTarget(input, of.entity);
      addFields(input, of, 'update');
    },
    work: async (tx, input) => {
      const uuid = await targetOf(tx, of.entity, input['id'], ['id'], [of, input]);
      await updateRecord(tx, of, uuid, input, expectedVersionIn(input));
      return uuid;
    },
  });
}

/** The mutation that deletes a record with its parts. */
export function deleteMutation(entity: EntityClass<Node>, check?: DeleteCheck): Resolvers {
  const { name: type } = entity;
  const name = `delete${type}`;
  return mutation({
    name,
    description: `Deletes ${withArticle(type)} with its parts. Refused while others refer to it; its history stays.`,
    payload: deletedPayload(name, entity),
    fields: (input) => {
      addTarget(input, entity);
    },
    work: async (tx, input) => {
      const uuid = await targetOf(tx, entity, input['id']);
      const version = expectedVersionIn(input);
      await deleteRecord(tx, entity, uuid, version, check);
      return uuid;
    },
  });
}

function addSlug(input: InputClass): void {
  inputField(input, 'slug', () => String, {
    nullable: true,
    description:
      'Its unique name in addresses, for good: lower-case letters, digits and hyphens. Made of its acronym or name when left out, with a number behind it where another record has that; of its type where the name has no letters that Latin ones stand for.',
  });
}
