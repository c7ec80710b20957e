import type { DescribedRecord, PartyReference } from './record-parts.ts';

export interface MeetingRecord extends DescribedRecord {
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly ordinal?: number;
  readonly held?: string;
  readonly city?: string;
  readonly country?: string;
  readonly venue?: string;
  readonly parent?: string;
  readonly project?: string;
  readonly participants?: readonly MeetingParticipantRecord[];
  readonly agreements?: readonly MeetingAgreementRecord[];
}

/** Exactly one of organization, country and person is present. */
export interface MeetingParticipantRecord extends PartyReference {
  readonly person?: string;
  readonly role: string;
  readonly onBehalfOf?: string;
}

export interface MeetingAgreementRecord {
  readonly agreement: string;
  readonly role: string;
}
