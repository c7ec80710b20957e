import { Organization } from '../organization/organization.entity.ts';
import { Person } from './person.entity.ts';
import { positionsByPersonId } from './person.relations.ts';
import { positionsOfOrganization } from './position.queries.ts';
import { pageField } from '../shared/page/page-field.ts';
import { manyField } from '../shared/record/many-field.ts';

/** The fields of Person that are relations. */
export const personFields = [
  manyField(
    Person,
    'positions',
    positionsByPersonId,
    'The offices held, the latest first, those without a beginning last.',
  ),
];

/** What this domain adds to Organization. */
export const organizationFields = [
  pageField(
    Organization,
    'positions',
    positionsOfOrganization,
    'Its offices, and who holds or held them.',
  ),
];
