import { recordKey } from './foreign-keys.ts';
import type { Transaction } from './transaction.ts';

/** A column that refers to a record, and what has to hold when it is made to refer to another one. */
export interface MergedReference {
  readonly table: string;
  readonly column: string;
  /** Whether it refers from one record to another of the same type, as to a parent. */
  readonly isHierarchy: boolean;
  /** What is unique together with it. */
  readonly keys: readonly UniqueKey[];
  /** Columns of the table that may not refer to the same record. */
  readonly apart: readonly string[];
  /** What refers to the rows of the table, where these are no records of their own. */
  readonly pointers: readonly Pointer[];
}

/** Other columns that are unique together with one. */
interface UniqueKey {
  readonly others: readonly string[];
  readonly areNullsEqual: boolean;
}

/** A column that refers to rows of a table by their ids. */
interface Pointer {
  readonly table: string;
  readonly column: string;
}

/** Tables that triggers keep: they follow by themselves. */
const DERIVED = ['record_text'];

/**
 * All columns that refer to the records of a table, or to records of any type. They come from the
 * database's own catalog: a table that is added later is not forgotten.
 */
export async function mergedReferences(tx: Transaction, table: string): Promise<MergedReference[]> {
  return tx.query<MergedReference>(REFERENCES, [table, DERIVED]);
}

/** The names of the columns of a table that have the numbers of an array. */
const columns = (table: string, numbers: string): string =>
  `(SELECT coalesce(jsonb_agg(quote_ident(a.attname) ORDER BY a.attnum), '[]') FROM pg_attribute a
    WHERE a.attrelid = ${table} AND a.attnum = ANY (${numbers}))`;

/** Whether the rows of a table are records. */
const isOfRecords = (table: string): string => `${recordKey(table)} IS NOT NULL`;

const REFERENCES = `
  WITH reference AS (
    SELECT fk.conrelid, fk.confrelid, col.attnum, col.attname
    FROM pg_constraint fk JOIN pg_attribute col ON col.attrelid = fk.conrelid AND col.attnum = fk.conkey[1]
    WHERE fk.contype = 'f' AND cardinality(fk.conkey) = 1 AND fk.confrelid IN ($1::regclass, 'record'::regclass)
      AND col.attname <> 'id' AND fk.conrelid <> ALL ($2::regclass[]))
  SELECT conrelid::regclass::text AS table, quote_ident(attname) AS column, conrelid = $1::regclass AS "isHierarchy",
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'others', ${columns('u.conrelid', 'array_remove(u.conkey, r.attnum)')},
        'areNullsEqual', i.indnullsnotdistinct)), '[]')
      FROM pg_constraint u JOIN pg_index i ON i.indexrelid = u.conindid
      WHERE u.conrelid = r.conrelid AND u.contype IN ('p', 'u') AND r.attnum = ANY (u.conkey)) AS keys,
    (SELECT coalesce(jsonb_agg(quote_ident(other.attname)), '[]')
      FROM reference other JOIN pg_constraint c ON c.conrelid = other.conrelid
      WHERE other.conrelid = r.conrelid AND other.confrelid = r.confrelid AND other.attnum <> r.attnum
        AND c.contype = 'c' AND c.conkey <@ ARRAY[r.attnum, other.attnum] AND c.conkey @> ARRAY[r.attnum, other.attnum]
        AND pg_get_constraintdef(c.oid) LIKE '%<>%') AS apart,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'table', p.conrelid::regclass::text, 'column', quote_ident(a.attname))), '[]')
      FROM pg_constraint p
      CROSS JOIN unnest(p.conkey, p.confkey) AS pair (own, other)
      JOIN pg_attribute a ON a.attrelid = p.conrelid AND a.attnum = pair.own
      JOIN pg_attribute target ON target.attrelid = p.confrelid AND target.attnum = pair.other
      WHERE p.contype = 'f' AND p.confrelid = r.conrelid AND target.attname = 'id' AND NOT ${isOfRecords('r.conrelid')}) AS pointers
  FROM reference r
  ORDER BY "isHierarchy" DESC, 1, 2`;
