import type pg from 'pg';

/** Whoever uses the connection is told by the statement that fails. */
const isHeard = (): void => undefined;

/**
 * Does work on a connection of a pool, which gets it back after. A pool listens to the connections that it
 * holds, and to no other: one that is cut while it is lent out would end the process. Where the work fails,
 * the connection is given up: it may be dead, and would be handed out again.
 */
export async function onConnection<T>(
  pool: pg.Pool,
  work: (connection: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const connection = await pool.connect();
  connection.on('error', isHeard);
  let failure: Error | undefined;
  try {
    return await work(connection);
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    connection.off('error', isHeard);
    connection.release(failure);
  }
}
