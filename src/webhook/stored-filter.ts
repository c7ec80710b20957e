import type { ChangeOperation } from '../changes/change-operation.ts';
import type { RecordType } from '../shared/record/record-type.ts';

/** Which changes a webhook is told of, as it is stored: what is left out matches all. */
export interface StoredFilter {
  readonly types?: RecordType[] | null;
  readonly operations?: ChangeOperation[] | null;
  readonly where?: object | null;
}

export function parseFilter(text: string): StoredFilter {
  return JSON.parse(text) as StoredFilter;
}

/** A `where` in the words of its sender: dates that arrived with their bounds are their text again. */
export function asGiven(where: object | null | undefined): object | null {
  if (!where) return null;
  const text = JSON.stringify(where, (_, value: unknown) =>
    isFuzzyDate(value) ? value.edtf : value,
  );
  return JSON.parse(text) as object;
}

function isFuzzyDate(value: unknown): value is { edtf: string } {
  return typeof (value as { edtf?: unknown } | null)?.edtf === 'string';
}
