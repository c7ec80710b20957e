import { Agreement } from '../agreement/agreement.entity.ts';
import { AgreementWhere } from '../agreement/agreement.queries.ts';
import { toOne } from '../shared/filter/relation-filter.ts';
import { choice } from '../shared/filter/scalar-filter.ts';
import { whereInput, type WhereClass } from '../shared/filter/where-input.ts';
import { MeetingAgreementRole } from './meeting-agreement-role.ts';
import { Meeting } from './meeting.entity.ts';
import { MeetingWhere } from './meeting.queries.ts';

export const MeetingAgreementWhere: WhereClass = whereInput(
  'MeetingAgreementWhere',
  'Which agreements at meetings, or meetings about agreements.',
  {
    role: choice(
      MeetingAgreementRole,
      'MeetingAgreementRole',
      (entry) => `${entry}.role`,
      'What the meeting did with the agreement.',
    ),
    agreement: toOne(Agreement, 'agreement_id', () => AgreementWhere, 'The agreement.'),
    meeting: toOne(Meeting, 'meeting_id', () => MeetingWhere, 'The meeting.'),
  },
);
