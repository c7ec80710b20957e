import type { CitationRecord, DescribedRecord } from './record-parts.ts';

export interface CountryRecord {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly name: string;
  readonly region?: string;
  /** Present where a source mentions the country. */
  readonly citations?: readonly CitationRecord[];
  readonly note?: string;
}

export interface TopicRecord extends Omit<DescribedRecord, 'topics'> {
  readonly slug: string;
  readonly name: string;
  readonly broader?: string;
}

export interface SourceRecord extends Omit<DescribedRecord, 'citations'> {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
}
