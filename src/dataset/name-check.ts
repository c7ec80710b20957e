import { valueAt } from './content-path.ts';
import { problemWith, type Entry } from './entry.ts';
import { shown, type DatasetProblem } from './problem.ts';

/**
 * Finds slugs, keys and codes that two records of a kind share, and keys that two actions or two
 * provisions of an agreement share. The problem is with the later record.
 */
export function duplicateNames(entries: readonly Entry[]): DatasetProblem[] {
  const fields = ['slug', 'key', 'alpha2', 'alpha3'] as const;
  return [
    ...fields.flatMap((field) => duplicatesOf(entries, field)),
    ...entries.flatMap((entry) => ['actions', 'provisions'].flatMap((list) => within(entry, list))),
  ];
}

function duplicatesOf(entries: readonly Entry[], field: string): DatasetProblem[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const name = valueAt(entry.record, [field]);
    if (typeof name !== 'string') return [];
    const key = `${entry.kind} ${name}`;
    if (seen.has(key)) return [problemWith(entry, [field], unique(field, entry.kind), shown(name))];
    seen.add(key);
    return [];
  });
}

function within(entry: Entry, list: string): DatasetProblem[] {
  const records = valueAt(entry.record, [list]);
  if (!Array.isArray(records)) return [];
  const keys = records.map((record) => valueAt(record, ['key']));
  return keys.flatMap((key, position) => {
    if (typeof key !== 'string' || keys.indexOf(key) === position) return [];
    const expected = unique('key', `${list} of the agreement`);
    return [problemWith(entry, [list, position, 'key'], expected, shown(key))];
  });
}

function unique(field: string, among: string): string {
  return `a ${field} that no other of the ${among} has`;
}
