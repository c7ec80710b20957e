import { audienceParts } from '../shared/record/visibility.ts';
import { recordParts } from '../topic/topic.inputs.ts';
import { atLeast } from '../shared/write/rules.ts';
import { writable } from '../shared/write/writable.ts';
import { MeetingAgreement } from './meeting-agreement.entity.ts';
import { MeetingParticipant } from './meeting-participant.entity.ts';
import { Meeting } from './meeting.entity.ts';

/** What of a meeting can be written. */
export const meetingInput = writable(Meeting, {
  fields: [
    'title',
    'kind',
    'ordinal',
    'held',
    'city',
    'country',
    'venue',
    'parent',
    'project',
    'summary',
    'visibility',
  ],
  rules: { ordinal: atLeast(1) },
  parts: {
    ...audienceParts,
    ...recordParts,
    participants: {
      description:
        'Who takes part, in which way and for whom, in the order in which they are to be listed.',
      of: writable(MeetingParticipant, { fields: ['participant', 'role', 'onBehalfOf'] }),
      owner: 'meeting_id',
      distinctBy: ['participant', 'role', 'onBehalfOf'],
      isOrdered: true,
    },
    agreements: {
      description: 'The agreements that it signed, approved, discussed or announced.',
      of: writable(MeetingAgreement, { fields: ['agreement', 'role'] }),
      owner: 'meeting_id',
      distinctBy: ['agreement', 'role'],
    },
  },
});
