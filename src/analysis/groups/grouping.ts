import type { WhereClass } from '../../shared/filter/where-input.ts';
import type { EntityClass } from '../../shared/read/entity-class.ts';
import type { Dimension, Totals } from './dimension.ts';

/** How a type of record is grouped. */
export interface Grouping {
  readonly of: EntityClass;
  readonly where: WhereClass;
  /** By the names of the enumeration `<record>GroupKey`. */
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly totals?: Totals;
  /** What its groups count at least for each key that they are made by, in nodes. */
  readonly costOfKey: number;
}
