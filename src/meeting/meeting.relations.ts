import { AgreementWhere } from '../agreement/agreement.queries.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { PersonWhere } from '../person/person.queries.ts';
import { concerns, concernsPart } from '../topic/concern.queries.ts';
import { ProjectWhere } from '../project/project.queries.ts';
import { toMany } from '../shared/filter/relation-filter.ts';
import { linkThrough, repeating } from '../shared/read/link.ts';
import { isWithin, OrganizationWhere } from '../organization/organization.queries.ts';
import { extendWhere, type FieldFilter } from '../shared/filter/where-input.ts';
import { linked, type ListRelation } from '../shared/page/list-relation.ts';
import { TopicWhere } from '../topic/topic.queries.ts';
import { MeetingAgreementWhere } from './meeting-agreement.queries.ts';
import { agreementsByMeetingId, meetingsByAgreementId } from './meeting-agreement.relations.ts';
import type { Meeting } from './meeting.entity.ts';
import { meetings, MeetingWhere } from './meeting.queries.ts';

/** What happened within a meeting or on its sidelines. */
export const partsOfMeeting = linked(meetings, (part, meeting) => `${part}.parent_id = ${meeting}`);

/** The columns of a participant that name an organization: it took part itself, or somebody on its behalf. */
const TOOK_PART = ['organization_id', 'on_behalf_of_id'];

/** The meetings in which an organization took part itself, or somebody on its behalf. */
export const meetingsOfOrganization = linked(
  meetings,
  repeating(linkThrough('meeting_participant', 'meeting_id', TOOK_PART), 'held_earliest'),
);

/** The meetings in which an organization or any body below it took part, or somebody on their behalf. */
export const meetingsOfOrganizationAndBodies = linked(
  meetings,
  repeating(linkThrough('meeting_participant', 'meeting_id', TOOK_PART, isWithin), 'held_earliest'),
);

/** The meetings in which a country took part. */
export const meetingsOfCountry = linked(
  meetings,
  repeating(linkThrough('meeting_participant', 'meeting_id', 'country_id'), 'held_earliest'),
);

/** The meetings that were held in a country. */
export const meetingsHeldInCountry = linked(
  meetings,
  (meeting, country) => `${meeting}.country_id = ${country}`,
);

/** The meetings in which a person took part. */
export const meetingsOfPerson = linked(
  meetings,
  repeating(linkThrough('meeting_participant', 'meeting_id', 'person_id'), 'held_earliest'),
);

/** The meetings that were held under a project. */
export const meetingsOfProject = linked(
  meetings,
  (meeting, project) => `${meeting}.project_id = ${project}`,
);

/** The meetings that concern a topic. */
export const meetingsOfTopic = linked(meetings, concerns);

/** The meetings that concern a topic or any part of it, however deep. */
export const meetingsOfTopicAndNarrower = linked(meetings, concernsPart);

const through = (relation: ListRelation<Meeting>, description: string): FieldFilter =>
  toMany(relation, () => MeetingWhere, description);

extendWhere(OrganizationWhere, {
  meetings: through(
    meetingsOfOrganization,
    'The meetings in which it took part, or somebody on its behalf.',
  ),
});
extendWhere(CountryWhere, {
  meetings: through(meetingsOfCountry, 'The meetings in which it took part.'),
  meetingsHeld: through(meetingsHeldInCountry, 'The meetings that were held there.'),
});
extendWhere(PersonWhere, { meetings: through(meetingsOfPerson, 'The meetings attended.') });
extendWhere(ProjectWhere, {
  meetings: through(meetingsOfProject, 'The meetings that were held under it.'),
});
extendWhere(TopicWhere, { meetings: through(meetingsOfTopic, 'The meetings that concern it.') });
extendWhere(AgreementWhere, {
  meetings: toMany(
    meetingsByAgreementId,
    () => MeetingAgreementWhere,
    'The meetings that dealt with it, and in which way.',
  ),
});
extendWhere(MeetingWhere, {
  agreements: toMany(
    agreementsByMeetingId,
    () => MeetingAgreementWhere,
    'What it did with agreements.',
  ),
});
