import { Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { EntityClass } from '../read/entity-class.ts';
import { Reads, type Reader } from '../read/reader.ts';
import type { Node } from '../record/node.ts';
import { byUuid } from '../record/record-by-id.ts';
import { encodeId } from '../type-id.ts';
import type { Outcome } from './perform.ts';
import { UserError } from './user-error.type.ts';

/** The GraphQL type of what a mutation answers, and the resolvers of its fields. */
export interface Payload {
  readonly type: new () => Outcome;
  readonly resolvers: readonly (new () => object)[];
}

/** The name of a type as a field: `informationSystem`. */
export const fieldName = (type: string): string => type.charAt(0).toLowerCase() + type.slice(1);

/** Declares what a mutation answers: the record as it is after, read once the transaction has committed. */
export function recordPayload<T extends Node>(mutation: string, entity: EntityClass<T>): Payload {
  const type = payloadType(mutation);
  const name = fieldName(entity.name);

  @Resolver(() => type)
  class RecordPayloadResolver {
    @FieldResolver(() => entity, {
      nullable: true,
      description: `The ${entity.name} as it is now; null when nothing was written.`,
    })
    [name](@Root() { uuid }: Outcome, @Reads() reader: Reader): Promise<T | null> | null {
      return uuid === null ? null : byUuid(entity)(reader, uuid);
    }
  }
  return { type, resolvers: [RecordPayloadResolver] };
}

/** Declares what a mutation answers that leaves no record behind: its id. */
export function deletedPayload(mutation: string, entity: EntityClass<Node>): Payload {
  const type = payloadType(mutation);
  const { idPrefix } = entity as unknown as typeof Node;

  @Resolver(() => type)
  class DeletedPayloadResolver {
    @FieldResolver(() => ID, {
      nullable: true,
      description: 'The id of what is deleted; null when nothing was.',
    })
    deletedId(@Root() { uuid }: Outcome): string | null {
      return uuid === null ? null : encodeId(idPrefix, uuid);
    }
  }
  return { type, resolvers: [DeletedPayloadResolver] };
}

function payloadType(mutation: string): new () => Outcome {
  @ObjectType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`, {
    simpleResolvers: true,
    description: `What \`${mutation}\` answers.`,
  })
  class MutationPayload {
    uuid!: string | null;

    @Field(() => [UserError], {
      description: 'All that is wrong with the input; empty when it was carried out.',
    })
    errors!: UserError[];
  }
  return MutationPayload;
}
