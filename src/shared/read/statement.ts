import type { Row } from './hydrator.ts';

/** One prepared statement that answers many keys; `k.n` (from 1) in its first column says which. */
export interface Statement<T> {
  readonly text: string;
  /** Makes the answer of one row, whose columns begin at 1. */
  readonly hydrate: (row: Row) => T;
}

/** The values of one key, in the order of the statement's parameters. */
export type Key = readonly (string | null)[];

/** Tells the keys of one statement apart. */
export function keyText(key: Key): string {
  const [only] = key;
  // No text that is asked for has a NUL, so nothing else reads like null.
  return key.length === 1 ? (only ?? '\0') : JSON.stringify(key);
}

/** A statement and the key it is asked for. */
export interface Question<T> {
  readonly statement: Statement<T>;
  readonly key: Key;
}
