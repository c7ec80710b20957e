import { Organization } from '../organization/organization.entity.ts';
import { OrganizationWhere } from '../organization/organization.queries.ts';
import { fuzzyDate } from '../shared/filter/fuzzy-date-filter.ts';
import { toMany, toOne } from '../shared/filter/relation-filter.ts';
import { text } from '../shared/filter/scalar-filter.ts';
import { extendWhere, whereInput } from '../shared/filter/where-input.ts';
import { column, requiredText } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { linked, listing } from '../shared/page/list-relation.ts';
import { ascending } from '../shared/page/order.ts';
import { Person } from './person.entity.ts';
import { PersonWhere } from './person.queries.ts';
import { positionsByPersonId } from './person.relations.ts';
import { Position } from './position.entity.ts';

export const PositionWhere = whereInput('PositionWhere', 'Which positions.', {
  title: text((position) => `${position}.title`, 'What the office is called.'),
  person: toOne(Person, 'person_id', () => PersonWhere, 'Who holds it.'),
  organization: toOne(
    Organization,
    'organization_id',
    () => OrganizationWhere,
    'The organization in which it is held.',
  ),
  since: fuzzyDate('since', 'Since when.'),
  until: fuzzyDate('until', 'Until when.'),
  statedOn: fuzzyDate('stated_on', 'A time at which a source says that it was held.'),
});

export const positions = listing(Position, {
  where: PositionWhere,
  order: orderInput('Position', {
    TITLE: requiredText('title', 'By what the office is called.'),
    SINCE: column('since_earliest', 'date', 'By the first day on which it can have begun.'),
  }),
  defaultOrder: [ascending('TITLE')],
});

/** The offices of an organization and who holds them. */
export const positionsOfOrganization = linked(
  positions,
  (position, organization) => `${position}.organization_id = ${organization}`,
);

extendWhere(PersonWhere, {
  positions: toMany(positionsByPersonId, () => PositionWhere, 'The offices held.'),
});
extendWhere(OrganizationWhere, {
  positions: toMany(
    positionsOfOrganization,
    () => PositionWhere,
    'Its offices and who holds them.',
  ),
});
