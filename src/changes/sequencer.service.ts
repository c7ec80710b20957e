import pg from 'pg';
import { onConnection } from '../shared/database/on-connection.ts';

/** A connection that does not answer for so long is given up: some die without anybody being told. */
const DEAD_MS = 5_000;

/** Numbers what has been committed, on a connection of its own: writers who wait for one are not in its way. */
export class Numbering {
  readonly #pool: pg.Pool;

  constructor(url: string, onError: (error: Error) => void) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: 1,
      keepAlive: true,
      connectionTimeoutMillis: DEAD_MS,
      query_timeout: DEAD_MS,
      application_name: 'concord sequencer',
    });
    // An idle connection that the server closes raises an error that would end the process.
    this.#pool.on('error', onError);
  }

  /** Answers how many changes got a position. */
  async run(): Promise<number> {
    const { rows } = await onConnection(this.#pool, (connection) =>
      connection.query<{ count: number }>('SELECT sequence_changes() AS count'),
    );
    return rows[0]?.count ?? 0;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

/**
 * Where the log ends, and when its last change was written, of one row: after a backup was restored, the
 * same position comes again, but not at the same time.
 */
export const LAST_CHANGE = `SELECT position, coalesce(extract(epoch FROM at), 0)::text AS at
FROM change_head LEFT JOIN change USING (position)`;
