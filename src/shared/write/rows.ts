import type { Transaction } from './transaction.ts';
import type { Row } from './writable.ts';

/** Inserts rows of a table, all of the same columns. */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  await tx.query(
    `INSERT INTO ${table} (${list(columns)})
     SELECT ${list(columns)} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

/** Writes the given columns of the row with an id, and leaves the others as they are. */
export async function updateRow(
  tx: Transaction,
  table: string,
  id: string,
  row: Row,
): Promise<void> {
  const columns = Object.keys(row);
  if (columns.length === 0) return;
  await tx.query(
    `UPDATE ${table} t SET (${list(columns)}) = ROW (${columns.map((column) => `given.${quoted(column)}`).join(', ')})
     FROM jsonb_populate_record(NULL::${table}, $2) AS given WHERE t.id = $1`,
    [id, JSON.stringify(row)],
  );
}

/**
 * Makes the rows that belong to a record those that are given, by the fewest changes: rows that are there
 * already stay, with whatever refers to them.
 */
export async function replaceRows(
  tx: Transaction,
  table: string,
  owner: Readonly<{ column: string; uuid: string }>,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter(
    (column) => column !== 'id' && column !== 'position',
  );
  const same = columns.map(
    (column) => `given.${quoted(column)} IS NOT DISTINCT FROM t.${quoted(column)}`,
  );
  const isGiven = same.length > 0 ? same.join(' AND ') : 'FALSE';
  const given = `jsonb_populate_recordset(NULL::${table}, $1) AS given`;
  const json = JSON.stringify(rows);
  await tx.query(
    `DELETE FROM ${table} t WHERE t.${owner.column} = $2
     AND NOT EXISTS (SELECT FROM ${given} WHERE ${isGiven})`,
    [json, owner.uuid],
  );
  if (rows.length === 0) return;
  const all = Object.keys(rows[0] ?? {});
  if (all.includes('position'))
    await tx.query(
      `UPDATE ${table} t SET position = given.position FROM ${given}
       WHERE t.${owner.column} = $2 AND ${isGiven} AND t.position <> given.position`,
      [json, owner.uuid],
    );
  await tx.query(
    `INSERT INTO ${table} (${list(all)}) SELECT ${list(all)} FROM ${given}
     WHERE NOT EXISTS (SELECT FROM ${table} t WHERE t.${owner.column} = $2 AND ${isGiven})`,
    [json, owner.uuid],
  );
}

/** Names of columns may be words of SQL, such as `on`. */
const quoted = (column: string): string => `"${column}"`;

const list = (columns: readonly string[]): string => columns.map(quoted).join(', ');
