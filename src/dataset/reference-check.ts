import type { Reference } from './dataset-schema.ts';
import type { Entry } from './entry.ts';
import { shown, type DatasetProblem } from './problem.ts';
import type { RecordKind } from './record-kinds.ts';
import type { YamlFile } from './yaml-file.ts';

/** Finds the references of a file that lead to no record of the kind that they must lead to. */
export function danglingReferences(
  file: YamlFile,
  references: readonly Reference[],
  namesByKind: ReadonlyMap<RecordKind, ReadonlySet<string>>,
): DatasetProblem[] {
  return references
    .filter(({ kind, target }) => !namesByKind.get(kind)?.has(target))
    .map(({ kind, path, target }) => {
      const name = kind === 'countries' ? 'alpha-2 code' : 'slug';
      return file.problemAt(path, `the ${name} of one of the ${kind}`, shown(target));
    });
}

/** The names by which records can be referred to, faulty records included. */
export function namesByKind(entries: readonly Entry[]): Map<RecordKind, Set<string>> {
  const names = new Map<RecordKind, Set<string>>();
  for (const { kind, name } of entries) {
    if (name === undefined) continue;
    const known = names.get(kind) ?? new Set();
    names.set(kind, known.add(name));
  }
  return names;
}
