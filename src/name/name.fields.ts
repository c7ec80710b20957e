import type { EntityClass } from '../shared/read/entity-class.ts';
import { manyField } from '../shared/record/many-field.ts';
import type { RegistryRecord } from '../shared/record/registry-record.ts';
import { namesByRecordId } from './name.relations.ts';

/** Adds the field `names` to a type of record that is known by several names. */
export function namesField<T extends RegistryRecord>(entity: EntityClass<T>): new () => object {
  return manyField(entity, 'names', namesByRecordId, 'Its further names, in alphabetical order.');
}
