import { once } from 'node:events';
import pg from 'pg';
import { isLostConnection } from '../../src/shared/database/lost-connection.ts';
import { onConnection } from '../../src/shared/database/on-connection.ts';
import { createDatabase } from '../support/database.ts';

describe('a connection that is lent out by a pool', () => {
  it('can be cut between statements without ending the process, and is not lent out again', async () => {
    const url = await createDatabase();
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    const pidOf = async (connection: pg.ClientBase): Promise<number | undefined> =>
      (await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid;

    let cut: number | undefined;
    const work = onConnection(pool, async (connection) => {
      cut = await pidOf(connection);
      const ended = once(connection as unknown as NodeJS.EventEmitter, 'end');
      await admin.query('SELECT pg_terminate_backend($1)', [cut]);
      await ended;
      return pidOf(connection);
    });

    expect(isLostConnection(await work.catch((error: unknown) => error))).toBe(true);
    expect(await onConnection(pool, pidOf)).not.toBe(cut);
    await pool.end();
    await admin.end();
  });
});
