import type { Table } from '../read/table.ts';
import type { Row } from './rows.ts';
import type { Transaction } from './transaction.ts';
import type { Writable } from './writable.ts';

/** The names of the columns that hold a field: several for a date, or for a reference to one of several types. */
export function columnsOfField(table: Table, field: string): string[] {
  const toOnes = table.toOnes.get(field);
  if (toOnes) return toOnes.map(({ joinColumn }) => joinColumn);
  return table.columns.filter(({ path }) => path[0] === field).map(({ name }) => name);
}

/** Fields of a record as it is recorded, in the form in which inputs give them: dates with their bounds. */
export async function valuesOf(
  tx: Transaction,
  of: Writable,
  uuid: string,
  fields: readonly string[],
): Promise<Row> {
  const table = tx.tables.get(of.entity);
  const [row = {}] = await tx.query<{ row?: Row }>(
    `SELECT to_jsonb(t) AS row FROM ${table.name} t WHERE id = $1`,
    [uuid],
  );
  const values: Record<string, unknown> = {};
  for (const field of fields)
    for (const { path, name } of table.columns) {
      if (path[0] !== field) continue;
      const value = row.row?.[name] ?? null;
      const [, inner] = path;
      values[field] =
        inner === undefined ? value : { ...(values[field] as Row | undefined), [inner]: value };
    }
  return values;
}
