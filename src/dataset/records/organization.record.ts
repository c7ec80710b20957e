import type { DescribedRecord, NameRecord, PartyReference } from './record-parts.ts';

export interface OrganizationRecord extends DescribedRecord {
  readonly slug: string;
  readonly name: string;
  readonly acronym?: string;
  readonly kind: string;
  readonly founded?: string;
  readonly dissolved?: string;
  readonly seatCity?: string;
  readonly seatCountry?: string;
  readonly website?: string;
  readonly memberCount?: number;
  readonly memberCountStatedOn?: string;
  readonly parent?: string;
  readonly names?: readonly NameRecord[];
  readonly memberships?: readonly MembershipRecord[];
}

export interface MembershipRecord {
  readonly member: PartyReference;
  readonly role: string;
  readonly since?: string;
  readonly until?: string;
}

export interface SystemRecord extends DescribedRecord {
  readonly slug: string;
  readonly name: string;
  readonly description?: string;
  readonly operator?: string;
  readonly names?: readonly NameRecord[];
}
