import { Country } from '../country/country.entity.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { RecordNameWhere } from '../name/name.queries.ts';
import { namesByRecordId } from '../name/name.relations.ts';
import { fuzzyDate } from '../shared/filter/fuzzy-date-filter.ts';
import { toMany, toOne } from '../shared/filter/relation-filter.ts';
import { choice, id, int, text } from '../shared/filter/scalar-filter.ts';
import { whereInput, type WhereClass } from '../shared/filter/where-input.ts';
import { whereSql } from '../shared/filter/where-sql.ts';
import { column, foldedText, requiredText } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { linked, listing } from '../shared/page/list-relation.ts';
import { ascending } from '../shared/page/order.ts';
import { recordFilters } from '../shared/record/record-filters.ts';
import { recordOrders } from '../shared/record/record-orders.ts';
import type { Matches } from '../shared/read/link.ts';
import { CitationWhere } from '../source/source.queries.ts';
import { citationsByRecordId } from '../source/source.relations.ts';
import { TopicWhere } from '../topic/topic.queries.ts';
import { topicsByRecordId } from '../topic/topic.relations.ts';
import { Organization } from './organization.entity.ts';
import { OrganizationKind } from './organization-kind.ts';

export const OrganizationWhere: WhereClass = whereInput(
  'OrganizationWhere',
  'Which organizations.',
  {
    id: id('org'),
    slug: text((organization) => `${organization}.slug`, 'Its unique name in addresses.'),
    name: text((organization) => `${organization}.name`, 'Its name in full.'),
    acronym: text(
      (organization) => `${organization}.acronym`,
      'The short form that it is known by.',
    ),
    kind: choice(
      OrganizationKind,
      'OrganizationKind',
      (organization) => `${organization}.kind`,
      'What sort of body it is.',
    ),
    founded: fuzzyDate('founded', 'When it was founded.'),
    dissolved: fuzzyDate('dissolved', 'When it was dissolved.'),
    seatCity: text(
      (organization) => `${organization}.seat_city`,
      'The city where it has its seat.',
    ),
    seatCountry: toOne(
      Country,
      'seat_country_id',
      () => CountryWhere,
      'The country where it has its seat.',
    ),
    memberCount: int(
      (organization) => `${organization}.member_count`,
      'How many members it has said to have.',
    ),
    memberCountStatedOn: fuzzyDate('member_count_stated_on', 'When that was stated.'),
    parent: toOne(
      Organization,
      'parent_id',
      () => OrganizationWhere,
      'The organization that it is a body of.',
    ),
    within: {
      type: () => OrganizationWhere,
      description: 'It matches this itself, or is a body, however deep, of one that does.',
      sql: (organization, operand, parameters) => {
        const root = parameters.alias();
        const matches = whereSql(OrganizationWhere, operand, root, parameters);
        return `${organization}.id IN (
          SELECT organization_and_bodies(${root}.id) FROM organization ${root} WHERE ${matches})`;
      },
    },
    bodies: toMany(
      { to: Organization, link: (body, organization) => `${body}.parent_id = ${organization}` },
      () => OrganizationWhere,
      'The organizations that are bodies of it.',
    ),
    names: toMany(namesByRecordId, () => RecordNameWhere, 'Its further names.'),
    topics: toMany(topicsByRecordId, () => TopicWhere, 'What it concerns.'),
    citations: toMany(citationsByRecordId, () => CitationWhere, 'What says so.'),
    ...recordFilters,
  },
);

export const organizations = listing(Organization, {
  where: OrganizationWhere,
  order: orderInput('Organization', {
    NAME: requiredText('name', 'By name.'),
    ACRONYM: foldedText('acronym', 'By acronym.'),
    MEMBER_COUNT: column('member_count', 'integer', 'By how many members it has said to have.'),
    FOUNDED: column(
      'founded_earliest',
      'date',
      'By the first day on which it can have been founded.',
    ),
    ...recordOrders,
  }),
  defaultOrder: [ascending('NAME')],
});

/** The organizations that are bodies of an organization. */
export const bodiesOfOrganization = linked(
  organizations,
  (body, parent) => `${body}.parent_id = ${parent}`,
);

/** Matches an organization and all bodies below it. An array, because a generic plan finds its elements by index. */
export const isWithin: Matches = (column, organization) =>
  `${column} = ANY (ARRAY (SELECT organization_and_bodies(${organization})))`;
