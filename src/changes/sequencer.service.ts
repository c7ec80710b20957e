import pg from 'pg';

/** Numbers what has been committed, on a connection of its own: writers who wait for one are not in its way. */
export class Numbering {
  readonly #pool: pg.Pool;

  constructor(url: string, onError: (error: Error) => void) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: 1,
      application_name: 'concord sequencer',
    });
    // An idle connection that the server closes raises an error that would end the process.
    this.#pool.on('error', onError);
  }

  /** Answers how many changes got a position. */
  async run(): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>(
      'SELECT sequence_changes() AS count',
    );
    return rows[0]?.count ?? 0;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

/** Where the log ends, of one row. */
export const LOG_END = 'SELECT position FROM change_head';
