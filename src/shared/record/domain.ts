import type { EntityClass } from '../read/entity-class.ts';
import type { Writable } from '../write/writable.ts';

/** What a domain contributes to the registry. */
export interface Domain {
  readonly entities: readonly EntityClass[];
  readonly resolvers: readonly (new () => object)[];
  /** The types of records that it keeps, by what of them is written: the log of changes speaks in its words. */
  readonly writables?: readonly Writable[];
  /** Tables whose contents change without the log of changes: answers that were read from them are not cached. */
  readonly unlogged?: readonly string[];
}
