import pg from 'pg';
import { until } from '../changes/ways.ts';

/** Holds up whoever reads a table, and sees who waits: from another connection, since a transaction sees one moment. */
export class TableLock {
  readonly #holder: pg.Client;
  readonly #watcher: pg.Client;

  private constructor(url: string) {
    this.#holder = new pg.Client({ connectionString: url });
    this.#watcher = new pg.Client({ connectionString: url });
  }

  static async on(url: string): Promise<TableLock> {
    const lock = new TableLock(url);
    await Promise.all([lock.#holder.connect(), lock.#watcher.connect()]);
    return lock;
  }

  async take(table: string): Promise<void> {
    await this.#holder.query('BEGIN');
    await this.#holder.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  }

  async release(): Promise<void> {
    await this.#holder.query('ROLLBACK');
  }

  /** Until so many statements wait; of all, or of those that the server sends for one purpose. */
  untilWaiting(count: number, purpose: '%' | 'concord read' = '%'): Promise<void> {
    return until(async () => {
      const { rows } = await this.#watcher.query(`SELECT ${WAITING} AND application_name LIKE $1`, [
        purpose,
      ]);
      return rows.length === count;
    });
  }

  /** Cuts the connection of the first that waits. */
  cutWaiting(): Promise<void> {
    return until(async () => {
      const { rows } = await this.#watcher.query(
        `SELECT pg_terminate_backend(pid, 5000) ${WAITING}`,
      );
      return rows.length > 0;
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.#holder.end(), this.#watcher.end()]);
  }
}

const WAITING = `FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;
