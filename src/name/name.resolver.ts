import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Reads, type Reader } from '../shared/read/reader.ts';
import type { EntityClass } from '../shared/read/entity-class.ts';
import type { RegistryRecord } from '../shared/record/registry-record.ts';
import { RecordName } from './name.entity.ts';
import { namesByRecordId } from './name.relations.ts';

/** Adds the field `names` to a type of record that is known by several names. */
export function namesField<T extends RegistryRecord>(entity: EntityClass<T>): new () => object {
  @Resolver(() => entity)
  class NamesResolver {
    @FieldResolver(() => [RecordName], { description: 'Its further names, in alphabetical order.' })
    names(@Root() record: RegistryRecord, @Reads() reader: Reader): Promise<RecordName[]> {
      return namesByRecordId(reader, record.uuid);
    }
  }
  return NamesResolver;
}
