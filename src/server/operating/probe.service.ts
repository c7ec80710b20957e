import pg from 'pg';
import { onConnection } from '../../shared/database/on-connection.ts';
import { UnderWay } from '../../shared/under-way.ts';

/** How long PostgreSQL may take to answer until it counts as out of reach. */
const ANSWER_MS = 2_000;

/** What decides whether the server is ready. */
export interface Vitals {
  /** The names of the migrations that have run. */
  readonly migrations: readonly string[];
  /** How long the oldest change without a number has waited for it; 0 when none does. */
  readonly lagSeconds: number;
}

/** What waits to be done. */
export interface Backlog {
  readonly unnumbered: number;
  readonly lagSeconds: number;
  readonly deliveries: number;
}

const LAG = `coalesce(extract(epoch FROM clock_timestamp() - min(at)), 0)::float8 AS "lagSeconds"`;

/**
 * Asks PostgreSQL how it is, on a connection of its own: a full house does not make it look ill. Whoever
 * asks the same at the same time gets the same answer, so that asking often costs no more.
 */
export class Probe {
  readonly #pool: pg.Pool;
  readonly #vitals = new UnderWay<Vitals>();
  readonly #backlog = new UnderWay<Backlog>();

  constructor(url: string, onError: (error: Error) => void) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: 1,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
      application_name: 'concord probe',
    });
    // An idle connection that the server closes raises an error that would end the process.
    this.#pool.on('error', onError);
  }

  /** @throws Error when PostgreSQL does not answer in time */
  vitals(): Promise<Vitals> {
    return this.#vitals.share('', () =>
      this.#row<Vitals>(
        `SELECT ARRAY(SELECT name FROM migrations)::text[] AS migrations, ${LAG}
         FROM change WHERE position IS NULL`,
      ),
    );
  }

  /** @throws Error when PostgreSQL does not answer in time */
  backlog(): Promise<Backlog> {
    return this.#backlog.share('', () =>
      this.#row<Backlog>(
        `SELECT count(*)::float8 AS unnumbered, ${LAG},
           (SELECT count(*) FROM webhook_delivery WHERE state = 'PENDING')::float8 AS deliveries
         FROM change WHERE position IS NULL`,
      ),
    );
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #row<Row extends object>(statement: string): Promise<Row> {
    const { rows } = await onConnection(this.#pool, (connection) =>
      connection.query<Row>(statement),
    );
    return rows[0] as Row;
  }
}
