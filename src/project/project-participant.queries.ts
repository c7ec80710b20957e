import { Country } from '../country/country.entity.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { Organization } from '../organization/organization.entity.ts';
import { OrganizationWhere } from '../organization/organization.queries.ts';
import { toOne } from '../shared/filter/relation-filter.ts';
import { choice } from '../shared/filter/scalar-filter.ts';
import { whereInput } from '../shared/filter/where-input.ts';
import { ProjectRole } from './project-role.ts';

export const ProjectParticipantWhere = whereInput(
  'ProjectParticipantWhere',
  'Which participants of projects.',
  {
    role: choice(
      ProjectRole,
      'ProjectRole',
      (participant) => `${participant}.role`,
      'In which way it takes part.',
    ),
    organization: toOne(
      Organization,
      'organization_id',
      () => OrganizationWhere,
      'The participant, an organization.',
    ),
    country: toOne(Country, 'country_id', () => CountryWhere, 'The participant, a country.'),
  },
);
