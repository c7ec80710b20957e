import { keyText, type Key } from './statement.ts';
import { isGone, type Asker } from './statements.ts';

/** A key that somebody asks a statement for. */
export interface Ask {
  readonly key: Key;
  /** Who asks: a failed batch is asked again for each asker alone. */
  readonly asker: Asker;
}

/** A key of a batch, and its rows as they come: those of all who ask for it. */
interface KeyRows<T> {
  readonly key: Key;
  readonly rows: T[];
}

/** Asks folded into what one statement is sent, each key once. */
interface Batch<T> {
  readonly keys: readonly KeyRows<T>[];
  /** The rows of each ask, in the order of the asks. */
  readonly answers: T[][];
}

/** The batch of some asks. Those whose askers have gone get no rows, and their keys are not sent. */
export function batchOf<T>(asks: readonly Ask[]): Batch<T> {
  const distinct = new Map<string, KeyRows<T>>();
  const answers = asks.map(({ key, asker }) => {
    if (isGone(asker)) return [];
    const text = keyText(key);
    let known = distinct.get(text);
    if (!known) distinct.set(text, (known = { key, rows: [] }));
    return known.rows;
  });
  return { keys: [...distinct.values()], answers };
}

/** The values of each parameter of a statement, an array with one for each key. */
export function valuesOf(keys: readonly KeyRows<unknown>[]): (string | null)[][] {
  return (keys[0]?.key ?? []).map((_, column) => keys.map(({ key }) => key[column] ?? null));
}
