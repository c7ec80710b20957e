import { Organization } from '../organization/organization.entity.ts';
import {
  statementsOfOrganization,
  statementsOfOrganizationAndBodies,
} from './statement.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Organization. */
export const organizationFields = [
  pageField(
    Organization,
    'statements',
    statementsOfOrganization,
    'What was said on its behalf; for what was said about it see `statementsAbout`.',
    {
      argument: 'includeBodies',
      relation: statementsOfOrganizationAndBodies,
      description:
        'Whether to include what was said on behalf of all bodies below it, however deep.',
    },
  ),
];
