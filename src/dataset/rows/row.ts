import { createHash } from 'node:crypto';
import { countryUuid } from '../../shared/country-id.ts';
import { parseFuzzyDate } from '../../shared/fuzzy-date.ts';
import type { RecordKind } from '../record-kinds.ts';

/** A row by column name. All rows of a table have the same columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows to write, table by table, each after those that it refers to. */
export type RowsByTable = readonly (readonly [table: string, rows: readonly Row[]])[];

/** When the ids of the dataset begin: 2026-01-01 in milliseconds, as version 7 uuids count. */
const EPOCH = '019b76da8800';

/**
 * The uuid of something in the dataset, by its place there (`agreements`, slug, `actions`, key).
 * It is made of the place alone, so that loading again finds what was loaded before, and every
 * registry that holds the dataset knows its records by the same ids.
 */
export function uuidOf(...place: readonly (string | undefined)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(place)).digest('hex');
  const hex = `${EPOCH}7${hash.slice(0, 3)}8${hash.slice(3, 18)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The uuid of a record that another refers to; null where it refers to none. */
export function reference(kind: RecordKind, name: string | undefined): string | null {
  if (name === undefined) return null;
  return kind === 'countries' ? countryUuid(name) : uuidOf(kind, name);
}

/** The three columns of an uncertain date. */
export function fuzzyColumns(column: string, text: string | undefined): Row {
  const date = text === undefined ? null : parseFuzzyDate(text);
  return {
    [`${column}_edtf`]: date?.edtf ?? null,
    [`${column}_earliest`]: date?.earliest ?? null,
    [`${column}_latest`]: date?.latest ?? null,
  };
}
