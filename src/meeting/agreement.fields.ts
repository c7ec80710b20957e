import { Agreement } from '../agreement/agreement.entity.ts';
import { MeetingAgreementRole } from './meeting-agreement-role.ts';
import { meetingsByAgreementId } from './meeting-agreement.relations.ts';
import { manyField } from '../shared/record/many-field.ts';

/** What this domain adds to Agreement. */
export const agreementFields = [
  manyField(
    Agreement,
    'meetings',
    meetingsByAgreementId,
    'The meetings that dealt with it and what they did, the earliest first, those without a date last.',
    {
      argument: 'roles',
      property: 'role',
      values: MeetingAgreementRole,
      description: 'Only meetings that did one of these with it; all when left out.',
    },
  ),
];
