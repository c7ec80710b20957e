import { Country } from '../country/country.entity.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { Project } from '../project/project.entity.ts';
import { ProjectWhere } from '../project/project.queries.ts';
import { fuzzyDate } from '../shared/filter/fuzzy-date-filter.ts';
import { toMany, toOne } from '../shared/filter/relation-filter.ts';
import { choice, id, int, text } from '../shared/filter/scalar-filter.ts';
import { whereInput, type WhereClass } from '../shared/filter/where-input.ts';
import { column, requiredText, requiredColumn } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { listing } from '../shared/page/list-relation.ts';
import { descending } from '../shared/page/order.ts';
import { recordFilters } from '../shared/record/record-filters.ts';
import { recordOrders } from '../shared/record/record-orders.ts';
import { CitationWhere } from '../source/source.queries.ts';
import { citationsByRecordId } from '../source/source.relations.ts';
import { TopicWhere } from '../topic/topic.queries.ts';
import { topicsByRecordId } from '../topic/topic.relations.ts';
import { MeetingKind } from './meeting-kind.ts';
import { MeetingParticipantWhere, participantsOfMeeting } from './meeting-participant.queries.ts';
import { Meeting } from './meeting.entity.ts';

export const MeetingWhere: WhereClass = whereInput('MeetingWhere', 'Which meetings.', {
  id: id('mtg'),
  slug: text((meeting) => `${meeting}.slug`, 'Its unique name in addresses.'),
  title: text((meeting) => `${meeting}.title`, 'What it is called.'),
  kind: choice(
    MeetingKind,
    'MeetingKind',
    (meeting) => `${meeting}.kind`,
    'What sort of occasion it is.',
  ),
  ordinal: int((meeting) => `${meeting}.ordinal`, 'Its number in a series.'),
  held: fuzzyDate('held', 'When it was held.'),
  city: text((meeting) => `${meeting}.city`, 'The city in which it was held.'),
  country: toOne(Country, 'country_id', () => CountryWhere, 'The country in which it was held.'),
  venue: text((meeting) => `${meeting}.venue`, 'The building or other place within the city.'),
  parent: toOne(Meeting, 'parent_id', () => MeetingWhere, 'The larger meeting that it belongs to.'),
  parts: toMany(
    { to: Meeting, link: (part, meeting) => `${part}.parent_id = ${meeting}` },
    () => MeetingWhere,
    'What happened within it or on its sidelines.',
  ),
  project: toOne(Project, 'project_id', () => ProjectWhere, 'The project under which it was held.'),
  participants: toMany(
    participantsOfMeeting,
    () => MeetingParticipantWhere,
    'Who takes part, in which way and for whom.',
  ),
  topics: toMany(topicsByRecordId, () => TopicWhere, 'What it concerns.'),
  citations: toMany(citationsByRecordId, () => CitationWhere, 'What says so.'),
  ...recordFilters,
});

export const meetings = listing(Meeting, {
  where: MeetingWhere,
  order: orderInput('Meeting', {
    HELD: column('held_earliest', 'date', 'By the first day on which it can have begun.'),
    TITLE: requiredText('title', 'By title.'),
    ORDINAL: column('ordinal', 'integer', 'By number in a series.'),
    KIND: requiredColumn('kind', 'text', 'By kind, in alphabetical order.'),
    ...recordOrders,
  }),
  defaultOrder: [descending('HELD')],
});
