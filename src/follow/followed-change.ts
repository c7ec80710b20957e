/** A change as the API tells it, and as it is printed. */
export interface FollowedChange {
  readonly position: number;
  readonly cursor: string;
  readonly operation: string;
  readonly match: string;
  readonly type: string;
  readonly recordId: string;
  /** Of the record that a merged one has become a part of. */
  readonly survivorId: string | null;
  readonly version: number;
  readonly changedFields: readonly string[];
  readonly at: string;
  readonly actor: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** What is asked of a change, in the order in which it is printed. */
export const CHANGE_FIELDS =
  'position cursor operation match type recordId survivorId version changedFields at actor before after';

/** Which changes are followed; all where nothing is given. */
export interface FollowedFilter {
  readonly types?: readonly string[];
  readonly operations?: readonly string[];
  /** A `RecordWhere` of the API. */
  readonly where?: object;
}
