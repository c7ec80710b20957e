import type pg from 'pg';
import type { Row } from './hydrator.ts';

/** The scope that a connection was given last; undefined while that is not known. */
const scopes = new WeakMap<pg.PoolClient, string | undefined>();

const NOBODY = '';

/** Runs a statement that answers what a scope may see. */
export async function queryAs(
  connection: pg.PoolClient,
  scope: string,
  query: pg.QueryArrayConfig,
): Promise<Row[]> {
  if ((scopes.has(connection) ? scopes.get(connection) : NOBODY) !== scope) {
    // Unknown until it is answered: whatever comes next on this connection says its scope again.
    scopes.set(connection, undefined);
    await connection.query(`SELECT set_config('concord.viewer', $1, false)`, [scope]);
    scopes.set(connection, scope);
  }
  const { rows } = await connection.query<(string | null)[]>(query);
  return rows;
}
