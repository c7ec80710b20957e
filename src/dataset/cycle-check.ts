import { valueAt } from './content-path.ts';
import { problemWith, type Entry } from './entry.ts';
import type { DatasetProblem } from './problem.ts';

/**
 * Finds records that are above themselves when one follows a field, such as parent, upwards. Each
 * record of a cycle is reported, since any of them may be the one that is wrong.
 */
export function cyclesAlong(field: string, entries: readonly Entry[]): DatasetProblem[] {
  const above = new Map(entries.map(({ name, record }) => [name, valueAt(record, [field])]));
  return entries.flatMap((entry) => {
    const path = pathUpwards(entry.name, above);
    if (path.at(-1) !== entry.name || path.length < 2) return [];
    return [problemWith(entry, [field], 'no record that is below this one', path.join(' > '))];
  });
}

/** From a record up to the top, or to the first record that comes a second time. */
function pathUpwards(from: unknown, above: ReadonlyMap<unknown, unknown>): unknown[] {
  const path = [from];
  for (let next = above.get(from); next !== undefined; next = above.get(next)) {
    const isKnown = path.includes(next);
    path.push(next);
    if (isKnown) break;
  }
  return path;
}
