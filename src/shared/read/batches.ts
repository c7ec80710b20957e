import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { Row } from './hydrator.ts';

/** One prepared statement that answers many keys; `k.n` (from 1) in its first column says which. */
export interface Statement<T> {
  readonly text: string;
  /** Makes the answer of one row, whose columns begin at 1. */
  readonly hydrate: (row: Row) => T;
}

/** The values of one key, in the order of the statement's parameters. */
export type Key = readonly (string | null)[];

/** A statement and the key it is asked for. */
export interface Question<T> {
  readonly statement: Statement<T>;
  readonly key: Key;
}

interface Ask {
  readonly key: Key;
  /** Who asks: a failed batch is asked again for each asker alone. */
  readonly asker: object;
}

/** Told of each statement that goes to PostgreSQL, and of how many keys it answers. */
export type OnStatement = (text: string, keys: number) => void;

/** Enough to fold a busy moment into one statement, small enough that one wide request does not hold up the rest. */
const LARGEST_BATCH = 500;
/** Statements prepared on the connections; later shapes run unprepared, so that memory stays bounded. */
const MOST_PREPARED = 1_000;

/**
 * The batches of the process. Keys of one statement that any requests ask for in the same turn of
 * the event loop go to PostgreSQL together. What they answer is kept by the request, never here.
 */
export class Batches {
  readonly #pool: Pool;
  readonly #onStatement: OnStatement;
  readonly #loaders = new Map<string, DataLoader<Ask, unknown[]>>();
  #prepared = 0;

  constructor(pool: Pool, onStatement: OnStatement = () => undefined) {
    this.#pool = pool;
    this.#onStatement = onStatement;
  }

  /** The rows of one key, in the statement's order. */
  load<T>({ statement, key }: Question<T>, asker: object): Promise<T[]> {
    const loader = this.#loaders.get(statement.text) ?? this.#open(statement);
    return loader.load({ key, asker }) as Promise<T[]>;
  }

  #open<T>(statement: Statement<T>): DataLoader<Ask, unknown[]> {
    const name = this.#prepared < MOST_PREPARED ? `c${this.#prepared++}` : undefined;
    const loader = new DataLoader<Ask, unknown[]>((asks) => this.#answer(statement, name, asks), {
      cache: false,
      maxBatchSize: LARGEST_BATCH,
      batchScheduleFn: (dispatch) =>
        setImmediate(() => {
          // One that is not prepared lives for its batch only: its keys still go out together.
          if (name === undefined) this.#loaders.delete(statement.text);
          dispatch();
        }),
    });
    this.#loaders.set(statement.text, loader);
    return loader;
  }

  async #answer<T>(
    statement: Statement<T>,
    name: string | undefined,
    asks: readonly Ask[],
  ): Promise<ArrayLike<T[] | Error>> {
    try {
      return await this.#run(statement, name, asks);
    } catch (error) {
      const askers = new Set(asks.map((ask) => ask.asker));
      if (askers.size === 1) return asks.map(() => error as Error);
      const answers = new Map<Ask, T[] | Error>();
      for (const asker of askers) {
        const own = asks.filter((ask) => ask.asker === asker);
        const rows = await this.#answer(statement, name, own);
        own.forEach((ask, index) => answers.set(ask, rows[index] ?? []));
      }
      return asks.map((ask) => answers.get(ask) ?? []);
    }
  }

  async #run<T>(
    statement: Statement<T>,
    name: string | undefined,
    asks: readonly Ask[],
  ): Promise<T[][]> {
    const distinct = new Map<string, { key: Key; rows: T[] }>();
    const groups = asks.map(({ key }) => {
      const text = JSON.stringify(key);
      const group = distinct.get(text) ?? { key, rows: [] };
      distinct.set(text, group);
      return group;
    });
    const keys = [...distinct.values()];
    const values = (keys[0]?.key ?? []).map((_, column) =>
      keys.map(({ key }) => key[column] ?? null),
    );
    this.#onStatement(statement.text, keys.length);
    const { rows } = await this.#pool.query<(string | null)[]>({
      name,
      text: statement.text,
      values,
      rowMode: 'array',
      types: { getTypeParser: () => (text: string) => text },
    });
    for (const row of rows) keys[Number(row[0]) - 1]?.rows.push(statement.hydrate(row));
    return groups.map((group) => group.rows);
  }
}
