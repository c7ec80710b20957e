import type { Referred } from './references.ts';
import type { Row } from './rows.ts';
import type { Transaction } from './transaction.ts';

/** A field that is written in a way of its own. */
export interface SpecialField {
  readonly description: string;
  readonly type: () => object;
  /** The types of the records that it may refer to. */
  readonly types: readonly string[];
  /** What it refers to in a row of the log of changes. */
  referredIn(row: Row): Referred | null;
  /** The columns that a reference is written to, beside the row so far; one that is there already has its id. */
  columns(tx: Transaction, referred: string | null, row: Row): Promise<Row>;
}
