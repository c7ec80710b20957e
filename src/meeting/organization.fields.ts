import { Organization } from '../organization/organization.entity.ts';
import { meetingsOfOrganization, meetingsOfOrganizationAndBodies } from './meeting.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Organization. */
export const organizationFields = [
  pageField(
    Organization,
    'meetings',
    meetingsOfOrganization,
    'The meetings in which it took part itself, or somebody on its behalf, in whichever role.',
    {
      argument: 'includeBodies',
      relation: meetingsOfOrganizationAndBodies,
      description: 'Whether to count in the meetings of its bodies, and of theirs in turn.',
    },
  ),
];
