import { Country } from '../country/country.entity.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { fuzzyDate } from '../shared/filter/fuzzy-date-filter.ts';
import { toMany, toOne } from '../shared/filter/relation-filter.ts';
import { choice } from '../shared/filter/scalar-filter.ts';
import { extendWhere, whereInput } from '../shared/filter/where-input.ts';
import { column, requiredColumn } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { linked, listing } from '../shared/page/list-relation.ts';
import { ascending } from '../shared/page/order.ts';
import { Membership, MembershipRole } from './membership.entity.ts';
import { Organization } from './organization.entity.ts';
import { OrganizationWhere } from './organization.queries.ts';

export const MembershipWhere = whereInput('MembershipWhere', 'Which memberships.', {
  role: choice(
    MembershipRole,
    'MembershipRole',
    (membership) => `${membership}.role`,
    'In which way.',
  ),
  organization: toOne(
    Organization,
    'organization_id',
    () => OrganizationWhere,
    'The organization belonged to.',
  ),
  memberOrganization: toOne(
    Organization,
    'member_organization_id',
    () => OrganizationWhere,
    'Who belongs to it, if an organization.',
  ),
  memberCountry: toOne(
    Country,
    'member_country_id',
    () => CountryWhere,
    'Who belongs to it, if a country.',
  ),
  since: fuzzyDate('since', 'Since when.'),
  until: fuzzyDate('until', 'Until when.'),
});

export const memberships = listing(Membership, {
  where: MembershipWhere,
  order: orderInput('Membership', {
    ROLE: requiredColumn('role', 'text', 'By role, in alphabetical order.'),
    SINCE: column('since_earliest', 'date', 'By the first day on which it can have begun.'),
  }),
  defaultOrder: [ascending('ROLE')],
});

/** Who belongs to an organization. */
export const membershipsOfOrganization = linked(
  memberships,
  (membership, organization) => `${membership}.organization_id = ${organization}`,
);

/** What an organization itself belongs to. */
export const membershipsHeldByOrganization = linked(
  memberships,
  (membership, organization) => `${membership}.member_organization_id = ${organization}`,
);

/** What a country belongs to. */
export const membershipsOfCountry = linked(
  memberships,
  (membership, country) => `${membership}.member_country_id = ${country}`,
);

extendWhere(OrganizationWhere, {
  members: toMany(membershipsOfOrganization, () => MembershipWhere, 'Who belongs to it.'),
});
extendWhere(CountryWhere, {
  memberships: toMany(membershipsOfCountry, () => MembershipWhere, 'What it belongs to.'),
});
