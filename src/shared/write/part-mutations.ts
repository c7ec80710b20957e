import { ID } from 'type-graphql';
import { inputField } from '../graphql/input-class.ts';
import type { Node } from '../record/node.ts';
import { keepSight } from './keep-sight.ts';
import { lockRecord } from './lock-record.ts';
import {
  addExpectedVersion,
  addTarget,
  mutation,
  withArticle,
  expectedVersionIn,
} from './mutation.ts';
import { fieldName, recordPayload } from './payload.ts';
import { targetOf } from './target-of.ts';
import { addFields } from './writable-inputs.ts';
import { addPart, removePart } from './write-part.ts';
import type { RowParts, Writable } from './writable.ts';
import { createRecord } from './write-record.ts';

type Resolvers = (new () => object)[];

interface OwnedOptions {
  readonly name: string;
  readonly description: string;
  /** The column that refers to the owner. */
  readonly column: string;
  readonly isOrdered?: boolean;
}

/** The mutation that creates a record within another, such as an action of an agreement. */
export function createWithinMutation<T extends Node, O extends Node>(
  of: Writable<T>,
  owner: Writable<O>,
  { name, description, column, isOrdered }: OwnedOptions,
): Resolvers {
  const field = fieldName(owner.entity.name);
  return mutation({
    name,
    description,
    payload: recordPayload(name, of.entity),
    fields: (input) => {
      inputField(input, field, () => ID, {
        description: `The ${owner.entity.name} that it belongs to, by its id or slug.`,
      });
      addExpectedVersion(input, owner.entity.name);
      addFields(input, of, 'create');
    },
    work: async (tx, input) => {
      const uuid = await targetOf(tx, owner.entity, input[field], [field], [of, input]);
      await lockRecord(tx, owner.entity, uuid, expectedVersionIn(input));
      return createRecord(tx, of, input, { column, uuid, isOrdered });
    },
  });
}

/** The mutations that add one entry to a list of a record, and take one off it. */
export function partMutations<T extends Node>(
  of: Writable<T>,
  list: string,
  one: string,
): Resolvers {
  const { name: type } = of.entity;
  const part = of.parts[list];
  if (!part || !('of' in part))
    throw new Error(`Expected ${list} of ${type} to be a list of objects.`);
  const declare = (
    verb: 'add' | 'remove',
    description: string,
    entry: Writable,
    write: typeof addPart,
  ): Resolvers => {
    const name = `${verb}${type}${one}`;
    return mutation({
      name,
      description,
      payload: recordPayload(name, of.entity),
      fields: (input) => {
        addTarget(input, of.entity);
        addFields(input, entry, 'create');
      },
      work: async (tx, input) => {
        const uuid = await targetOf(tx, of.entity, input['id'], ['id'], [entry, input]);
        await lockRecord(tx, of.entity, uuid, expectedVersionIn(input));
        await write(tx, part, uuid, input);
        await keepSight(tx, of, {}, uuid);
        return uuid;
      },
    });
  };
  // To take an entry off, it is enough to tell which.
  const key = { ...part.of, fields: part.of.fields.filter(({ name }) => isKey(part, name)) };
  return [
    ...declare(
      'add',
      `Adds an entry to the ${list} of ${withArticle(type)}, behind those that are there.`,
      part.of,
      addPart,
    ),
    ...declare(
      'remove',
      `Takes an entry off the ${list} of ${withArticle(type)}. Refused while records refer to it.`,
      key,
      removePart,
    ),
  ];
}

const isKey = ({ distinctBy }: RowParts, field: string): boolean => distinctBy.includes(field);
