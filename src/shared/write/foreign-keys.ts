import type { Transaction } from './transaction.ts';

/** A column whose rows refer to others, and the one that tells which record such a row is, or belongs to. */
interface ReferringColumn {
  readonly table: string;
  readonly column: string;
  readonly owner: string;
}

/** A column by which the records of a table go with those of another. */
interface OwnerColumn {
  readonly table: string;
  readonly column: string;
}

/** The columns that refer to the ids of tables, and so keep their rows from being deleted. */
export const referringColumns = (
  tx: Transaction,
  tables: readonly string[],
): Promise<ReferringColumn[]> => tx.query(REFERRING_COLUMNS, [tables]);

/** The columns by which records go with those of a table. */
export const ownerColumns = (tx: Transaction, table: string): Promise<OwnerColumn[]> =>
  tx.query(OWNED_RECORDS, [table]);

/** The column by which the rows of a table are records; null for all other tables. */
export const recordKey = (table: string): string => `(
  SELECT 'id' FROM pg_constraint up JOIN pg_attribute own ON own.attrelid = up.conrelid AND own.attnum = up.conkey[1]
  WHERE up.conrelid = ${table} AND up.contype = 'f' AND up.confrelid = 'record'::regclass AND own.attname = 'id')`;

/** The column by which rows of a table go with a record. */
const ownerKey = (table: string): string => `(
  SELECT quote_ident(own.attname) FROM pg_constraint up
  JOIN pg_attribute own ON own.attrelid = up.conrelid AND own.attnum = up.conkey[1]
  WHERE up.conrelid = ${table} AND up.contype = 'f' AND up.confdeltype = 'c' LIMIT 1)`;

/** Foreign keys to the ids of tables that keep what they refer to from being deleted. */
const REFERRING_COLUMNS = `
  SELECT fk.conrelid::regclass::text AS table, quote_ident(col.attname) AS column,
    coalesce(${recordKey('fk.conrelid')}, ${ownerKey('fk.conrelid')}, 'id') AS owner
  FROM pg_constraint fk
  CROSS JOIN unnest(fk.conkey, fk.confkey) AS key (own, other)
  JOIN pg_attribute col ON col.attrelid = fk.conrelid AND col.attnum = key.own
  JOIN pg_attribute target ON target.attrelid = fk.confrelid AND target.attnum = key.other
  WHERE fk.contype = 'f' AND fk.confdeltype = 'a' AND fk.confrelid = ANY ($1::regclass[])
    AND target.attname = 'id' AND col.attname <> 'id'`;

/** Tables of records that go with the records of another table. */
const OWNED_RECORDS = `
  SELECT fk.conrelid::regclass::text AS table, quote_ident(col.attname) AS column
  FROM pg_constraint fk JOIN pg_attribute col ON col.attrelid = fk.conrelid AND col.attnum = fk.conkey[1]
  WHERE fk.contype = 'f' AND fk.confdeltype = 'c' AND fk.confrelid = $1::regclass
    AND ${recordKey('fk.conrelid')} IS NOT NULL`;
