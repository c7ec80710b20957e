import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { oneQuery } from '../shared/record/one-query.ts';
import { agreementFields } from './agreement.fields.ts';
import { countryFields } from './country.fields.ts';
import { MeetingAgreement } from './meeting-agreement.entity.ts';
import { MeetingParticipant } from './meeting-participant.entity.ts';
import { Meeting } from './meeting.entity.ts';
import { meetings } from './meeting.queries.ts';
import { meetingFields, MeetingResolver } from './meeting.resolver.ts';
import { organizationFields } from './organization.fields.ts';
import { personFields } from './person.fields.ts';
import { projectFields } from './project.fields.ts';
import { topicFields } from './topic.fields.ts';
import { recordMutations } from '../shared/write/record-mutations.ts';
import { partMutations } from '../shared/write/part-mutations.ts';
import { meetingInput } from './meeting.inputs.ts';

export const meetingDomain: Domain = {
  entities: [Meeting, MeetingParticipant, MeetingAgreement],
  resolvers: [
    listQuery('meetings', meetings),
    oneQuery('meeting', Meeting, 'slug'),
    ...meetingFields,
    MeetingResolver,
    ...organizationFields,
    ...countryFields,
    ...personFields,
    ...projectFields,
    ...agreementFields,
    ...topicFields,
    ...recordMutations(meetingInput),
    ...partMutations(meetingInput, 'participants', 'Participant'),
  ],
  writables: [meetingInput],
};
