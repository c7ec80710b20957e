import { AgreementWhere } from '../agreement/agreement.queries.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { MeetingWhere } from '../meeting/meeting.queries.ts';
import { isWithin, OrganizationWhere } from '../organization/organization.queries.ts';
import { PersonWhere } from '../person/person.queries.ts';
import { isTopicOrNarrower } from '../topic/concern.queries.ts';
import { ProjectWhere } from '../project/project.queries.ts';
import { toMany } from '../shared/filter/relation-filter.ts';
import { extendWhere, type FieldFilter } from '../shared/filter/where-input.ts';
import { linked, type ListRelation } from '../shared/page/list-relation.ts';
import { linkThrough } from '../shared/read/link.ts';
import { InformationSystemWhere } from '../system/system.queries.ts';
import { TopicWhere } from '../topic/topic.queries.ts';
import { isAbout } from './statement-subject.queries.ts';
import type { Statement } from './statement.entity.ts';
import { statements, StatementWhere } from './statement.queries.ts';

/** What was said about a record of any type. */
export const statementsAboutRecord = linked(statements, isAbout);

/** What a person said. */
export const statementsOfPerson = linked(
  statements,
  (statement, person) => `${statement}.speaker_id = ${person}`,
);

/** What was said for an organization. */
export const statementsOfOrganization = linked(
  statements,
  (statement, organization) => `${statement}.on_behalf_of_id = ${organization}`,
);

/** What was said for an organization or any body below it. */
export const statementsOfOrganizationAndBodies = linked(statements, (statement, organization) =>
  isWithin(`${statement}.on_behalf_of_id`, organization),
);

/** What was said at a meeting. */
export const statementsAtMeeting = linked(
  statements,
  (statement, meeting) => `${statement}.meeting_id = ${meeting}`,
);

/** Which statements concern a topic, or are about it. */
const TOPICS = `(SELECT record_id AS statement_id, topic_id FROM record_topic
    UNION ALL SELECT statement_id, record_id FROM statement_subject)`;

/** What was said that concerns a topic, or is about it. */
export const statementsOfTopic = linked(
  statements,
  linkThrough(TOPICS, 'statement_id', 'topic_id'),
);

/** What was said that concerns a topic or any part of it, however deep, or is about one of them. */
export const statementsOfTopicAndNarrower = linked(
  statements,
  linkThrough(TOPICS, 'statement_id', 'topic_id', isTopicOrNarrower),
);

const through = (relation: ListRelation<Statement>, description: string): FieldFilter =>
  toMany(relation, () => StatementWhere, description);

extendWhere(PersonWhere, { statements: through(statementsOfPerson, 'What the person said.') });
extendWhere(OrganizationWhere, {
  statements: through(statementsOfOrganization, 'What was said on its behalf.'),
});
extendWhere(MeetingWhere, { statements: through(statementsAtMeeting, 'What was said there.') });
extendWhere(TopicWhere, {
  statements: through(statementsOfTopic, 'What was said that concerns it, or is about it.'),
});

const subjects = [
  CountryWhere,
  TopicWhere,
  OrganizationWhere,
  PersonWhere,
  InformationSystemWhere,
  AgreementWhere,
  ProjectWhere,
  MeetingWhere,
];
for (const where of subjects) {
  extendWhere(where, {
    statementsAbout: through(statementsAboutRecord, 'What was said about it.'),
  });
}
