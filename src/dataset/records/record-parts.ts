/** Where a fact comes from. */
export interface CitationRecord {
  readonly source: string;
  /** The field of the citing record that the source supports; absent: the record as a whole. */
  readonly field?: string;
  readonly locator?: string;
}

/** What actions and provisions share with records that have a name. */
export interface CitedRecord {
  readonly citations: readonly CitationRecord[];
  /** For maintainers of the dataset; not loaded. */
  readonly note?: string;
}

/** What every record but a country and a source has. */
export interface DescribedRecord extends CitedRecord {
  readonly summary?: string;
  /** Slugs of topics. */
  readonly topics?: readonly string[];
}

export interface NameRecord {
  readonly text: string;
  readonly kind: string;
  readonly language?: string;
  readonly since?: string;
  readonly until?: string;
}

/** Exactly one of the two is present: the slug of an organization or the alpha-2 code of a country. */
export interface PartyReference {
  readonly organization?: string;
  readonly country?: string;
}
