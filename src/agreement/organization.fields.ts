import { Organization } from '../organization/organization.entity.ts';
import {
  agreementsOfOrganization,
  agreementsOfOrganizationAndBodies,
} from './agreement-party.queries.ts';
import { provisionsOfGrantee, provisionsOfGrantor } from './provision.queries.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Organization. */
export const organizationFields = [
  pageField(
    Organization,
    'agreements',
    agreementsOfOrganization,
    'The agreements that it takes part in, in any role; the latest signed first, those without a date last.',
    {
      argument: 'includeBodies',
      relation: agreementsOfOrganizationAndBodies,
      description: 'Whether to include those of all bodies below it, however deep.',
    },
  ),
  pageField(
    Organization,
    'provisionsGranted',
    provisionsOfGrantor,
    'What it grants to others by agreement, by kind.',
  ),
  pageField(
    Organization,
    'provisionsReceived',
    provisionsOfGrantee,
    'What others grant to it by agreement, by kind.',
  ),
];
