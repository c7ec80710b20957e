import type { DataSource, EntityManager } from 'typeorm';
import { refuseMerged } from './merged-records.service.ts';
import { readDataset } from './read-dataset.ts';
import { rowsOf } from './rows/dataset.rows.ts';
import type { Row, RowsByTable } from './rows/row.ts';

/** Any number that nothing else in the database locks. */
const LOAD_LOCK = 6_021_967;

/**
 * Loads the dataset of a folder, all or nothing. What is there already is brought up to date and, if
 * nothing changed, left alone: loading twice is loading once. Nothing is deleted.
 * @returns how many rows the dataset has
 * @throws DatasetError before anything is written
 * @throws Error when it has records that the registry has merged into others
 */
export async function loadDataset(dataSource: DataSource, folder: string): Promise<number> {
  const tables = rowsOf(await readDataset(folder));
  return dataSource.transaction(async (transaction) => {
    await oneAtATime(transaction);
    return write(transaction, tables);
  });
}

/**
 * Loads the dataset of a folder into a registry that has no record yet; null when it has some. Of
 * two servers that start at once, one loads and the other waits.
 */
export function loadDatasetIfEmpty(dataSource: DataSource, folder: string): Promise<number | null> {
  return dataSource.transaction(async (transaction) => {
    await oneAtATime(transaction);
    const found = await transaction.query<unknown[]>('SELECT FROM record LIMIT 1');
    return found.length > 0 ? null : write(transaction, rowsOf(await readDataset(folder)));
  });
}

/** Two loads at once would wait for each other's rows, and one of them would fail. */
async function oneAtATime(transaction: EntityManager): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
}

async function write(transaction: EntityManager, tables: RowsByTable): Promise<number> {
  await transaction.query(`SELECT set_config('concord.actor', 'dataset', true)`);
  await refuseMerged(transaction, tables);
  for (const [table, rows] of tables) await upsert(transaction, table, rows);
  return tables.reduce((sum, [, rows]) => sum + rows.length, 0);
}

/** One statement for all rows of a table, so that rows may refer to later ones. */
async function upsert(
  transaction: EntityManager,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const updates = columns
    .filter((column) => column !== 'id')
    .map((column) => `${column} = EXCLUDED.${column}`);
  // Tables without an id hold links: a link is there or not, there is nothing to update.
  const conflict = columns.includes('id')
    ? `(id) DO UPDATE SET ${updates.join(', ')}`
    : 'DO NOTHING';
  await transaction.query(
    `INSERT INTO ${table} (${columns.join(', ')})
     SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::"${table}", $1)
     ON CONFLICT ${conflict}`,
    [JSON.stringify(rows)],
  );
}
