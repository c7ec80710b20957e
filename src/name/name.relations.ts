import { many } from '../shared/read/relation.ts';
import { RecordName } from './name.entity.ts';

/** The further names of a record of any type, in alphabetical order. */
export const namesByRecordId = many(RecordName, {
  link: (name, record) => `${name}.record_id = ${record}`,
  order: (name) => `fold(${name}.text) COLLATE "C"`,
});
