import pg from 'pg';
import { isLostConnection } from '../database/lost-connection.ts';
import { unlessLate } from '../database/unless-late.ts';
import type { Row } from './hydrator.ts';
import { queryAs } from './query-as.ts';

/** Who waits for rows: nobody any more when its signal is aborted. */
export interface Asker {
  readonly signal?: AbortSignal;
}

/** Whether an asker has gone: what it asked for is of no use to anybody. */
export const isGone = ({ signal }: Asker): boolean => signal?.aborted ?? false;

/** Who waits for a statement, and how long for a connection at most. */
interface Asking {
  readonly askers: readonly Asker[];
  readonly longestWaitMs: number;
}

/** A connection as it is; its type leaves out which process of the server it speaks with. */
type Connection = pg.PoolClient & { readonly processID: number | null };

interface Running {
  readonly askers: readonly Asker[];
  cancelled?: Promise<void>;
}

/** The statements that are under way on the connections of a pool, and who waits for each. */
export class Statements {
  readonly #pool: pg.Pool;
  readonly #running = new Map<Connection, Running>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /**
   * The rows of a statement that a scope may see; it is cancelled when all of its askers have gone, see
   * {@link cancelAbandoned}.
   * @throws UnavailableError when no connection was to be had in time
   */
  async query(
    scope: string,
    config: pg.QueryArrayConfig,
    { askers, longestWaitMs }: Asking,
  ): Promise<Row[]> {
    const connection = (await unlessLate(
      this.#pool.connect(),
      (late) => {
        late.release();
      },
      longestWaitMs,
    )) as Connection;
    // Its queries fail as well, but an error that nobody listens to would end the process.
    connection.on('error', ignored);
    const running: Running = { askers };
    this.#running.set(connection, running);
    let isUsable = true;
    try {
      return await queryAs(connection, scope, config);
    } catch (error) {
      // One that is cut, or does not answer, is of no more use; one whose statement was refused is.
      isUsable = error instanceof pg.DatabaseError && !isLostConnection(error);
      throw error;
    } finally {
      this.#running.delete(connection);
      // A cancellation that came late would hit the next statement.
      await running.cancelled;
      connection.off('error', ignored);
      connection.release(!isUsable);
    }
  }

  /** Cancels the statements that nobody waits for any more. */
  cancelAbandoned(): void {
    for (const [connection, running] of this.#running)
      if (running.askers.every(isGone)) running.cancelled ??= this.#cancel(connection);
  }

  /** By a connection of its own: those of the pool may all be busy. One that cannot be made changes nothing. */
  async #cancel({ processID }: Connection): Promise<void> {
    const spare = new pg.Client(this.#pool.options);
    spare.on('error', ignored);
    try {
      await spare.connect();
      await spare.query('SELECT pg_cancel_backend($1)', [processID]);
    } catch {
      // The statement ends by its own timeout then.
    } finally {
      await spare.end().catch(ignored);
    }
  }
}

const ignored = (): void => undefined;
