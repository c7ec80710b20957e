import type { DescribedRecord, NameRecord } from './record-parts.ts';

export interface PersonRecord extends DescribedRecord {
  readonly slug: string;
  readonly fullName: string;
  readonly familyName?: string;
  readonly honorific?: string;
  readonly names?: readonly NameRecord[];
  readonly positions?: readonly PositionRecord[];
}

export interface PositionRecord {
  readonly organization: string;
  readonly title: string;
  readonly since?: string;
  readonly until?: string;
  readonly statedOn?: string;
}

export interface StatementRecord extends Omit<DescribedRecord, 'summary'> {
  readonly key: string;
  readonly text: string;
  readonly on?: string;
  readonly speaker?: string;
  readonly onBehalfOf?: string;
  readonly meeting?: string;
  readonly about?: readonly SubjectRecord[];
}

/** The record that a statement is about: exactly one of these is present. */
export interface SubjectRecord {
  readonly organization?: string;
  readonly person?: string;
  readonly agreement?: string;
  readonly project?: string;
  readonly meeting?: string;
  readonly topic?: string;
  readonly system?: string;
  readonly country?: string;
}
