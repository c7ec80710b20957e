import { many } from '../shared/read/relation.ts';
import { MeetingAgreement } from './meeting-agreement.entity.ts';

/** What a meeting did with agreements, by their titles. */
export const agreementsByMeetingId = many(MeetingAgreement, {
  link: (entry, meeting) => `${entry}.meeting_id = ${meeting}`,
  order: (entry) =>
    `(SELECT fold(title) COLLATE "C" FROM agreement WHERE id = ${entry}.agreement_id)`,
});

/** What meetings did with an agreement, the earliest meeting first, those without a date last. */
export const meetingsByAgreementId = many(MeetingAgreement, {
  link: (entry, agreement) => `${entry}.agreement_id = ${agreement}`,
  order: (entry) => `(SELECT held_earliest FROM meeting WHERE id = ${entry}.meeting_id) NULLS LAST`,
});
