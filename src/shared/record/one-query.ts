import { Arg, ID, Query, Resolver } from 'type-graphql';
import { UserInputError } from '../errors.ts';
import { one } from '../read/relation.ts';
import { Reads, type Reader } from '../read/reader.ts';
import type { EntityClass } from '../read/entity-class.ts';
import { decodeId } from '../type-id.ts';
import { byUuid } from './record-by-id.ts';
import type { RegistryRecord } from './registry-record.ts';
import { survivorBySlug } from './survivor.ts';

/** The unique columns, besides the id, that a record is found by. */
type UniqueKey = 'slug' | 'alpha2';

/** The resolver of the root field that answers one record by its id or its other unique key. */
export function oneQuery<T extends RegistryRecord>(
  name: string,
  entity: EntityClass<T>,
  key: UniqueKey,
): new () => object {
  const byKey = one(entity, {
    link: (record, value) =>
      `${record}.${key} = ${key === 'slug' ? survivorBySlug(entity, value) : value}`,
    keyType: 'text',
  });
  const { idPrefix } = entity as unknown as typeof RegistryRecord;
  const description = `One ${entity.name} by its id or by its ${key}; null when there is none.${key === 'slug' ? ' Those of a merged record lead to its survivor.' : ''}`;

  @Resolver(() => entity)
  class OneResolver {
    @Query(() => entity, { name, nullable: true, description })
    one(
      @Arg('id', () => ID, {
        nullable: true,
        description: `Its id, which begins with \`${idPrefix}_\`.`,
      })
      id: string | null | undefined,
      @Arg(key, () => String, { nullable: true, description: `Its ${key}, exactly.` })
      value: string | null | undefined,
      @Reads() reader: Reader,
    ): Promise<T | null> {
      if (id != null && value == null) return byUuid(entity)(reader, decodeId(id, idPrefix).uuid);
      if (id == null && value != null) return byKey(reader, value);
      throw new UserInputError(`either id or ${key}`, { id, [key]: value });
    }
  }
  return OneResolver;
}
