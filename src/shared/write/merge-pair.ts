/** Two records of a type that turned out to be the same, by their uuids. */
export interface Pair {
  /** The one that becomes a part of the other. */
  readonly from: string;
  /** The survivor. */
  readonly into: string;
}
