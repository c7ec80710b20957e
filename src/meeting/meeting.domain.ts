import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { oneQuery } from '../shared/record/one-query.ts';
import { AgreementMeetingsResolver } from './agreement.fields.ts';
import { CountryMeetingsResolver } from './country.fields.ts';
import { MeetingAgreement } from './meeting-agreement.entity.ts';
import { MeetingParticipant } from './meeting-participant.entity.ts';
import { Meeting } from './meeting.entity.ts';
import { meetings } from './meeting.queries.ts';
import { MeetingResolver } from './meeting.resolver.ts';
import { OrganizationMeetingsResolver } from './organization.fields.ts';
import { PersonMeetingsResolver } from './person.fields.ts';
import { ProjectMeetingsResolver } from './project.fields.ts';
import { TopicMeetingsResolver } from './topic.fields.ts';

export const meetingDomain: Domain = {
  entities: [Meeting, MeetingParticipant, MeetingAgreement],
  resolvers: [
    listQuery('meetings', meetings),
    oneQuery('meeting', Meeting, 'slug'),
    MeetingResolver,
    OrganizationMeetingsResolver,
    CountryMeetingsResolver,
    PersonMeetingsResolver,
    ProjectMeetingsResolver,
    AgreementMeetingsResolver,
    TopicMeetingsResolver,
  ],
};
