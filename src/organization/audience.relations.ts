import { linkThrough } from '../shared/read/link.ts';
import { many } from '../shared/read/relation.ts';
import { Organization } from './organization.entity.ts';

/** The organizations whose representatives may see a record that is not public, by name. */
export const audienceByRecordId = many(Organization, {
  link: linkThrough('record_audience', 'organization_id', 'record_id'),
  order: (organization) => `fold(${organization}.name) COLLATE "C"`,
});
