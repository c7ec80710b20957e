import type { Transaction } from './transaction.ts';

/** A row by column name. */
export type Row = Readonly<Record<string, unknown>>;

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
     SELECT ${list(columns)} FROM jsonb_populate_recordset(NULL::${quoted(table)}, $1)`,
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
     FROM jsonb_populate_record(NULL::${quoted(table)}, $2) AS given WHERE t.id = $1`,
    [id, JSON.stringify(row)],
  );
}

/** Names of columns may be words of SQL, such as `on`. */
export const quoted = (column: string): string => `"${column}"`;

export const list = (columns: readonly string[]): string => columns.map(quoted).join(', ');
