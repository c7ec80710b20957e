import { recordName, valueAt } from './content-path.ts';
import type { DatasetProblem } from './problem.ts';
import { RECORD_KINDS, type RecordKind } from './record-kinds.ts';
import type { YamlFile } from './yaml-file.ts';

/** A record of the dataset and the place where it stands. */
export interface Entry {
  readonly kind: RecordKind;
  readonly file: YamlFile;
  readonly position: number;
  readonly record: unknown;
  /** Slug, key or alpha-2 code; undefined where the record lacks it. */
  readonly name: string | undefined;
}

/** The records of a file: by kind in the order of RECORD_KINDS, then as they stand. */
export function entriesOf(file: YamlFile): Entry[] {
  return RECORD_KINDS.flatMap((kind) => {
    const list = valueAt(file.content, [kind]);
    if (!Array.isArray(list)) return [];
    return list.map((record: unknown, position) => {
      return { kind, file, position, record, name: recordName(record) };
    });
  });
}

/** A problem with one field of a record. */
export function problemWith(
  entry: Entry,
  field: readonly (string | number)[],
  expected: string,
  received: string,
): DatasetProblem {
  return entry.file.problemAt([entry.kind, entry.position, ...field], expected, received);
}
