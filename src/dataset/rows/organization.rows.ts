import type { Dataset } from '../dataset.ts';
import type { MembershipRecord, OrganizationRecord } from '../records/organization.record.ts';
import type { PersonRecord } from '../records/person.record.ts';
import { fuzzyColumns, reference, uuidOf, type Row, type RowsByTable } from './row.ts';

/** Organizations and their members, persons and their positions, information systems. */
export function organizationRows({ organizations, persons, systems }: Dataset): RowsByTable {
  return [
    ['organization', organizations.map(organizationRow)],
    [
      'membership',
      organizations.flatMap((one) =>
        (one.memberships ?? []).map((held) => membershipRow(one, held)),
      ),
    ],
    [
      'person',
      persons.map(({ slug, summary, fullName, familyName, honorific }) => ({
        id: reference('persons', slug),
        slug,
        summary: summary ?? null,
        full_name: fullName,
        family_name: familyName ?? null,
        honorific: honorific ?? null,
      })),
    ],
    ['position', persons.flatMap(positionRows)],
    [
      'information_system',
      systems.map(({ slug, summary, name, description, operator }) => ({
        id: reference('systems', slug),
        slug,
        summary: summary ?? null,
        name,
        description: description ?? null,
        operator_id: reference('organizations', operator),
      })),
    ],
  ];
}

function organizationRow(organization: OrganizationRecord): Row {
  return {
    id: reference('organizations', organization.slug),
    slug: organization.slug,
    summary: organization.summary ?? null,
    name: organization.name,
    acronym: organization.acronym ?? null,
    kind: organization.kind,
    ...fuzzyColumns('founded', organization.founded),
    ...fuzzyColumns('dissolved', organization.dissolved),
    seat_city: organization.seatCity ?? null,
    seat_country_id: reference('countries', organization.seatCountry),
    website: organization.website ?? null,
    member_count: organization.memberCount ?? null,
    ...fuzzyColumns('member_count_stated_on', organization.memberCountStatedOn),
    parent_id: reference('organizations', organization.parent),
  };
}

function membershipRow(
  { slug }: OrganizationRecord,
  { member, role, since, until }: MembershipRecord,
): Row {
  return {
    id: uuidOf('membership', slug, member.organization, member.country, role, since),
    organization_id: reference('organizations', slug),
    member_organization_id: reference('organizations', member.organization),
    member_country_id: reference('countries', member.country),
    role,
    ...fuzzyColumns('since', since),
    ...fuzzyColumns('until', until),
  };
}

function positionRows({ slug, positions = [] }: PersonRecord): Row[] {
  return positions.map(({ organization, title, since, until, statedOn }) => ({
    id: uuidOf('position', slug, organization, title, since),
    person_id: reference('persons', slug),
    organization_id: reference('organizations', organization),
    title,
    ...fuzzyColumns('since', since),
    ...fuzzyColumns('until', until),
    ...fuzzyColumns('stated_on', statedOn),
  }));
}
