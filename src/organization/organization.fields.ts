import { membershipsHeldByOrganization, membershipsOfOrganization } from './membership.queries.ts';
import { Organization } from './organization.entity.ts';
import { bodiesOfOrganization } from './organization.queries.ts';
import { pageField } from '../shared/page/page-field.ts';

/** The fields of Organization that are relations. */
export const organizationFields = [
  pageField(
    Organization,
    'bodies',
    bodiesOfOrganization,
    'The organizations that are bodies of it.',
  ),
  pageField(
    Organization,
    'members',
    membershipsOfOrganization,
    'Who belongs to it, and in which way.',
  ),
  pageField(
    Organization,
    'memberships',
    membershipsHeldByOrganization,
    'What it belongs to itself.',
  ),
];
