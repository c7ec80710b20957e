import { Organization } from '../organization/organization.entity.ts';
import { projectsOfOrganization, projectsOfOrganizationAndBodies } from './inverse.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Organization. */
export const organizationFields = [
  pageField(
    Organization,
    'projects',
    projectsOfOrganization,
    'The projects that it takes part in, in whichever role.',
    {
      argument: 'includeBodies',
      relation: projectsOfOrganizationAndBodies,
      description: 'Whether to count in what its bodies take part in, and theirs in turn.',
    },
  ),
];
