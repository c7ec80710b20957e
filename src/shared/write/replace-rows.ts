import { list, quoted, type Row } from './rows.ts';
import type { Transaction } from './transaction.ts';

interface RowOwner {
  readonly column: string;
  readonly uuid: string;
}

interface ReplaceOptions {
  /** Sets of columns: a row that agrees in one of them with one that is given becomes that one. */
  readonly sameBy?: readonly (readonly string[])[];
  /** Told of the rows that go, before they do. */
  readonly beforeDelete?: (ids: readonly string[]) => Promise<void>;
}

/**
 * Makes the rows that belong to a record those that are given, by the fewest changes: rows that are there
 * already stay, with whatever refers to them, and so do those that the writer may not see.
 */
export async function replaceRows(
  tx: Transaction,
  table: string,
  owner: RowOwner,
  rows: readonly Row[],
  { sameBy = [], beforeDelete }: ReplaceOptions = {},
): Promise<void> {
  const values = [JSON.stringify(rows), owner.uuid];
  const columns = Object.keys(rows[0] ?? {});
  const facts = columns.filter((column) => column !== 'id' && column !== 'position');
  const seen = `visible.${table}`;
  const given = `jsonb_populate_recordset(NULL::${quoted(table)}, $1) AS given`;
  const isOwn = `t.${owner.column} = $2`;
  const isGiven = agree(facts);
  for (const key of sameBy)
    if (rows.length > 0 && key.length > 0)
      await tx.query(alterRows(seen, isOwn, columns, facts, key), values);
  const goes = `${isOwn} AND NOT EXISTS (SELECT FROM ${given} WHERE ${isGiven})`;
  if (beforeDelete) {
    const gone = await tx.query<{ id: string }>(`SELECT t.id FROM ${seen} t WHERE ${goes}`, values);
    if (gone.length > 0) await beforeDelete(gone.map(({ id }) => id));
  }
  await tx.query(`DELETE FROM ${seen} t WHERE ${goes}`, values);
  if (rows.length === 0) return;
  if (columns.includes('position'))
    await tx.query(
      `UPDATE ${seen} t SET position = given.position FROM ${given}
       WHERE ${isOwn} AND ${isGiven} AND t.position <> given.position`,
      values,
    );
  await tx.query(
    `INSERT INTO ${table} (${list(columns)}) SELECT ${list(columns)} FROM ${given}
     WHERE NOT EXISTS (SELECT FROM ${seen} t WHERE ${isOwn} AND ${isGiven})`,
    values,
  );
}

/** SQL that gives rows the values of others that agree with them in a key: first with first, where several do. */
function alterRows(
  table: string,
  isOwn: string,
  columns: readonly string[],
  facts: readonly string[],
  key: readonly string[],
): string {
  const written = columns.filter((column) => column !== 'id');
  const keyed = list(key);
  return `
    WITH given AS (
      SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1) WITH ORDINALITY),
    old AS (
      SELECT t.*, row_number() OVER (PARTITION BY ${keyed} ORDER BY t.id) AS place FROM ${table} t
      WHERE ${isOwn} AND NOT EXISTS (SELECT FROM given WHERE ${agree(facts)})),
    new AS (
      SELECT given.*, row_number() OVER (PARTITION BY ${keyed} ORDER BY ordinality) AS place FROM given
      WHERE NOT EXISTS (SELECT FROM ${table} t WHERE ${isOwn} AND ${agree(facts)}))
    UPDATE ${table} t SET (${list(written)}) = ROW (${written.map((column) => `new.${quoted(column)}`).join(', ')})
    FROM old JOIN new ON old.place = new.place AND ${agree(key, 'new', 'old')} WHERE t.id = old.id`;
}

/** SQL that two rows agree in some columns; no rows do in none. */
function agree(columns: readonly string[], one = 'given', other = 't'): string {
  const same = columns.map(
    (column) => `${one}.${quoted(column)} IS NOT DISTINCT FROM ${other}.${quoted(column)}`,
  );
  return same.length > 0 ? same.join(' AND ') : 'FALSE';
}
