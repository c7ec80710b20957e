import type pg from 'pg';
import type { Row } from './hydrator.ts';

/** The scope that a connection was given last. */
const scopes = new WeakMap<pg.PoolClient, string>();

const NOBODY = '';

/** Runs a statement that answers what a scope may see, on whichever connection is free. */
export async function queryAs(
  pool: pg.Pool,
  scope: string,
  query: pg.QueryArrayConfig,
): Promise<Row[]> {
  const connection = await pool.connect();
  try {
    if ((scopes.get(connection) ?? NOBODY) !== scope) {
      // Unknown until it is answered: whatever comes next on this connection says its scope again.
      scopes.delete(connection);
      await connection.query(`SELECT set_config('concord.viewer', $1, false)`, [scope]);
      scopes.set(connection, scope);
    }
    const { rows } = await connection.query<(string | null)[]>(query);
    connection.release();
    return rows;
  } catch (error) {
    // It may be broken, or have a scope that we do not know.
    connection.release(error as Error);
    throw error;
  }
}
