import { Arg, ID, Query, Resolver } from 'type-graphql';
import type { EntityClass } from '../read/entity-class.ts';
import { Reads, type Reader } from '../read/reader.ts';
import { decodeId } from '../type-id.ts';
import type { Node } from './node.ts';
import { byUuid } from './record-by-id.ts';

/** The resolver of the root field that answers one record of a type that has no name in addresses. */
export function byIdQuery<T extends Node>(name: string, entity: EntityClass<T>): new () => object {
  const { idPrefix } = entity as unknown as typeof Node;

  @Resolver(() => entity)
  class ByIdResolver {
    @Query(() => entity, {
      name,
      nullable: true,
      description: `One ${entity.name} by its id; null when there is none.`,
    })
    one(
      @Arg('id', () => ID, { description: `Its id, which begins with \`${idPrefix}_\`.` })
      id: string,
      @Reads() reader: Reader,
    ): Promise<T | null> {
      return byUuid(entity)(reader, decodeId(id, idPrefix).uuid);
    }
  }
  return ByIdResolver;
}
