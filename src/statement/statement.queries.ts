import { Meeting } from '../meeting/meeting.entity.ts';
import { MeetingWhere } from '../meeting/meeting.queries.ts';
import { Organization } from '../organization/organization.entity.ts';
import { OrganizationWhere } from '../organization/organization.queries.ts';
import { Person } from '../person/person.entity.ts';
import { PersonWhere } from '../person/person.queries.ts';
import { fuzzyDate } from '../shared/filter/fuzzy-date-filter.ts';
import { toMany, toOne } from '../shared/filter/relation-filter.ts';
import { id, text } from '../shared/filter/scalar-filter.ts';
import { whereInput } from '../shared/filter/where-input.ts';
import { column } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { listing } from '../shared/page/list-relation.ts';
import { descending } from '../shared/page/order.ts';
import { recordFilters } from '../shared/record/record-filters.ts';
import { recordOrders } from '../shared/record/record-orders.ts';
import { CitationWhere } from '../source/source.queries.ts';
import { citationsByRecordId } from '../source/source.relations.ts';
import { TopicWhere } from '../topic/topic.queries.ts';
import { topicsByRecordId } from '../topic/topic.relations.ts';
import { aboutFilter } from './statement-subject.queries.ts';
import { Statement } from './statement.entity.ts';

export const StatementWhere = whereInput('StatementWhere', 'Which statements.', {
  id: id('stm'),
  text: text((statement) => `${statement}.text`, 'What was said, in our own words.'),
  on: fuzzyDate('on', 'When it was said.'),
  speaker: toOne(Person, 'speaker_id', () => PersonWhere, 'Who said it.'),
  onBehalfOf: toOne(
    Organization,
    'on_behalf_of_id',
    () => OrganizationWhere,
    'The organization for which it was said.',
  ),
  meeting: toOne(Meeting, 'meeting_id', () => MeetingWhere, 'The occasion on which it was said.'),
  about: aboutFilter,
  topics: toMany(topicsByRecordId, () => TopicWhere, 'What it concerns.'),
  citations: toMany(citationsByRecordId, () => CitationWhere, 'What says so.'),
  ...recordFilters,
});

export const statements = listing(Statement, {
  where: StatementWhere,
  order: orderInput('Statement', {
    ON: column('on_earliest', 'date', 'By the first day on which it can have been said.'),
    ...recordOrders,
  }),
  defaultOrder: [descending('ON')],
});
