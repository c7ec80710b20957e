import type { DataSource } from 'typeorm';
import { connectionOf } from '../database/connection.ts';
import { STATEMENT_TIMEOUT_MS } from '../database/timeouts.ts';
import type { Tables } from '../read/table.ts';
import { scopeOf, type Viewer } from '../viewer.ts';
import { Transaction } from './transaction.ts';

/** How often a transaction is tried again that lost against another one. */
const MOST_RETRIES = 3;

/** PostgreSQL's codes for what may succeed when it is tried again: serialization failure, deadlock. */
const RETRIABLE = ['40001', '40P01'];

/** Tells the log of changes who writes, and views what they may see; no statement takes longer than one may. */
const WHO = `SELECT set_config('concord.actor', $1, true), set_config('concord.viewer', $2, true), set_config('concord.key', $3, true), set_config('statement_timeout', '${STATEMENT_TIMEOUT_MS}', true)`;

interface WritesOptions {
  readonly dataSource: DataSource;
  readonly tables: Tables;
  /** How long is waited for a connection. */
  readonly longestWaitMs?: number;
  /** Done after each commit, before whoever writes is answered. */
  readonly onCommit?: () => Promise<void>;
}

/** Everything that is written goes through here: in one transaction each, in the name of who writes it. */
export class Writes {
  readonly #options: WritesOptions;

  constructor(options: WritesOptions) {
    this.#options = options;
  }

  /**
   * Does work in a transaction that commits as a whole or, if the work throws, not at all. It is done anew,
   * at most three times, when it lost against another transaction: so it keeps nothing from one time to the next.
   */
  async transaction<R>(viewer: Viewer, work: (tx: Transaction) => Promise<R>): Promise<R> {
    const { dataSource, tables, onCommit, longestWaitMs } = this.#options;
    for (let retries = 0; ; retries += 1) {
      try {
        const connection = await connectionOf(dataSource, longestWaitMs);
        const result = await connection.manager
          .transaction(async (manager) => {
            await manager.query(WHO, [viewer.name ?? '', scopeOf(viewer), viewer.key ?? '']);
            return work(new Transaction(manager, tables));
          })
          .finally(() => connection.release());
        await onCommit?.();
        return result;
      } catch (error) {
        if (retries === MOST_RETRIES || !RETRIABLE.includes(codeOf(error))) throw error;
      }
    }
  }
}

/** PostgreSQL's code of an error; empty when it is not PostgreSQL's. */
export function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
