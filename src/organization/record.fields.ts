import { manyField } from '../shared/record/many-field.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';
import { audienceByRecordId } from './audience.relations.ts';

/** What this domain adds to all records. */
export const recordFields = [
  manyField(
    RegistryRecord,
    'visibleTo',
    audienceByRecordId,
    'The organizations whose representatives may see it, if it is not public, by name; its parties are not repeated.',
  ),
];
