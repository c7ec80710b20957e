import type { CitedRecord, DescribedRecord, PartyReference } from './record-parts.ts';

export interface AgreementRecord extends DescribedRecord {
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly scopeNote?: string;
  readonly parties: readonly AgreementPartyRecord[];
  readonly actions?: readonly ActionRecord[];
  readonly provisions?: readonly ProvisionRecord[];
  readonly relations?: readonly RelationRecord[];
}

export interface AgreementPartyRecord extends PartyReference {
  readonly role: string;
}

export interface ActionRecord extends CitedRecord {
  readonly key: string;
  readonly kind: string;
  readonly on?: string;
  readonly city?: string;
  readonly country?: string;
  /** The slug or the alpha-2 code of one of the agreement's parties. */
  readonly party?: string;
  readonly signatory?: string;
  readonly summary?: string;
}

export interface ProvisionRecord extends CitedRecord {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly grantor?: string;
  readonly grantee?: string;
  readonly system?: string;
}

export interface RelationRecord {
  readonly kind: string;
  readonly agreement: string;
}
