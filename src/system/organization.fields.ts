import { Organization } from '../organization/organization.entity.ts';
import { systemsOfOperator } from './system.queries.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Organization. */
export const organizationFields = [
  pageField(Organization, 'systems', systemsOfOperator, 'The information systems that it runs.'),
];
