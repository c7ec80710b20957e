import type { DescribedRecord, NameRecord, PartyReference } from './record-parts.ts';

export interface ProjectRecord extends DescribedRecord {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly status: string;
  readonly budget?: BudgetRecord;
  readonly started?: string;
  readonly ended?: string;
  readonly sites?: number;
  readonly parent?: string;
  readonly names?: readonly NameRecord[];
  readonly participants?: readonly ProjectParticipantRecord[];
  readonly countries?: readonly string[];
  readonly agreements?: readonly string[];
  readonly systems?: readonly string[];
}

export interface BudgetRecord {
  /** An exact decimal. */
  readonly amount: string;
  /** An ISO 4217 code. */
  readonly currency: string;
  readonly approximate: boolean;
}

export interface ProjectParticipantRecord extends PartyReference {
  readonly role: string;
}
