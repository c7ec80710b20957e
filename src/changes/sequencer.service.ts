import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** Numbers what has been committed; answers how many changes got a position. */
export async function numberChanges(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>('SELECT sequence_changes() AS count');
  return row?.count ?? 0;
}

/** Reads where the log ends. */
export async function readLogEnd(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ position: string }>('SELECT position FROM change_head');
  return Number(rows[0]?.position ?? 0);
}
