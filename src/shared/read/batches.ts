import DataLoader from 'dataloader';
import pg from 'pg';
import { UnavailableError } from '../errors.ts';
import { keyText, type Key, type Question, type Statement } from './statement.ts';
import { isGone, Statements, type Asker } from './statements.ts';
import { Turns } from './turns.ts';

interface Ask {
  readonly key: Key;
  /** Who asks: a failed batch is asked again for each asker alone. */
  readonly asker: Asker;
}

/** Asks PostgreSQL: the rows of each ask, once there is a connection. */
type Run<T> = (asks: readonly Ask[], longestWaitMs: number) => Promise<T[][]>;

/** Told of each statement that goes to PostgreSQL, of how many keys it answers, and of its end. */
export type OnStatement = (text: string, keys: number, answer: Promise<unknown>) => void;

/** The scope of what is public. */
const EVERYBODY = '';

/** Values stay PostgreSQL's text: hydrators know what they are. */
const AS_TEXT = { getTypeParser: () => (text: string) => text };

/** Enough to fold a busy moment into one statement, small enough that one wide request does not hold up the rest. */
const LARGEST_BATCH = 500;
/** Statements prepared during the life of a connection; further shapes run unprepared, so that memory stays bounded. */
const MOST_PREPARED = 1_000;

/**
 * The batches of the process. Keys of one statement that any requests of one scope ask for before a
 * connection is free go to PostgreSQL together. What they answer is kept by the request, never here.
 */
export class Batches {
  readonly #pool: pg.Pool;
  readonly #onStatement: OnStatement;
  readonly #turns: Turns;
  readonly #statements: Statements;
  readonly #loaders = new Map<string, DataLoader<Ask, unknown[]>>();
  readonly #names = new Map<string, string>();
  #named = 0;
  /** When connections were replaced last, as far as names are concerned. */
  #renewedAt = Date.now();

  constructor(pool: pg.Pool, onStatement: OnStatement = () => undefined, longestWaitMs?: number) {
    this.#pool = pool;
    this.#onStatement = onStatement;
    this.#statements = new Statements(pool);
    this.#turns = new Turns(pool.options.max, longestWaitMs);
  }

  /** Cancels the statements that nobody waits for any more: some of their askers have just gone. */
  cancelAbandoned(): void {
    this.#statements.cancelAbandoned();
  }

  /**
   * The rows of one key that a scope may see, in the statement's order. An asker that has gone gets none.
   * @throws UnavailableError when no connection was free in time
   */
  load<T>({ statement, key }: Question<T>, scope: string, asker: Asker): Promise<T[]> {
    const kind = `${scope}\n${statement.text}`;
    const loader = this.#loaders.get(kind) ?? this.#open(kind, statement, scope);
    return loader.load({ key, asker }) as Promise<T[]>;
  }

  #open<T>(kind: string, statement: Statement<T>, scope: string): DataLoader<Ask, unknown[]> {
    this.#forgetOld();
    const name = this.#nameOf(statement);
    const run: Run<T> = (asks, longestWaitMs) =>
      this.#run(statement, name, scope, asks, longestWaitMs);
    let longestWaitMs = 0;
    let attempt: Promise<unknown> = Promise.resolve();
    let isLate = false;
    const loader = new DataLoader<Ask, unknown[]>(
      (asks) => {
        if (isLate) return Promise.reject(new UnavailableError());
        const answers = run(asks, longestWaitMs);
        // The turn ends with the first attempt: those who are asked again wait for turns of their own.
        attempt = answers.catch(() => undefined);
        return answers.catch((error: unknown) => this.#askAlone(asks, error as Error, run));
      },
      {
        cache: false,
        maxBatchSize: LARGEST_BATCH,
        batchScheduleFn: (dispatch) => {
          const go = (remainingMs: number): Promise<unknown> => {
            longestWaitMs = remainingMs;
            // One that is not prepared, or for few, lives for its batch only: its keys still go out together.
            if (name === undefined || scope !== EVERYBODY) this.#loaders.delete(kind);
            dispatch();
            return attempt;
          };
          this.#turns.take(loader, go, () => {
            isLate = true;
            void go(0);
            isLate = false;
          });
        },
      },
    );
    this.#loaders.set(kind, loader);
    return loader;
  }

  /** Under which a statement is prepared, whoever asks; undefined when there are too many. */
  #nameOf({ text }: Statement<unknown>): string | undefined {
    let name = this.#names.get(text);
    if (name === undefined && this.#names.size < MOST_PREPARED)
      this.#names.set(text, (name = `c${this.#named++}`));
    return name;
  }

  /** Connections are replaced when they are old, and their statements with them: new shapes are prepared then. */
  #forgetOld(): void {
    const lifetime = this.#pool.options.maxLifetimeSeconds * 1_000;
    if (lifetime === 0 || Date.now() - this.#renewedAt < lifetime) return;
    this.#renewedAt = Date.now();
    this.#names.clear();
    this.#loaders.clear();
  }

  /** Asks again for each request alone, so that the keys of one fail no other. */
  async #askAlone<T>(asks: readonly Ask[], error: Error, run: Run<T>): Promise<(T[] | Error)[]> {
    const askers = new Set(asks.map((ask) => ask.asker));
    if (askers.size === 1 || !isOfStatement(error)) return asks.map(() => error);
    const answers = new Map<Ask, T[] | Error>();
    const askOne = async (asker: Asker): Promise<void> => {
      const own = asks.filter((ask) => ask.asker === asker);
      const rows = await this.#inTurn(asker, (remainingMs) => run(own, remainingMs)).catch(
        (reason: unknown) => own.map(() => reason as Error),
      );
      own.forEach((ask, index) => answers.set(ask, rows[index] ?? []));
    };
    await Promise.all([...askers].map(askOne));
    return asks.map((ask) => answers.get(ask) ?? []);
  }

  #inTurn<T>(kind: object, work: (remainingMs: number) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const refuse = (): void => {
        reject(new UnavailableError());
      };
      this.#turns.take(kind, (remainingMs) => work(remainingMs).then(resolve, reject), refuse);
    });
  }

  async #run<T>(
    statement: Statement<T>,
    name: string | undefined,
    scope: string,
    asks: readonly Ask[],
    longestWaitMs: number,
  ): Promise<T[][]> {
    const distinct = new Map<string, { key: Key; rows: T[] }>();
    const groups = asks.map(({ key, asker }) => {
      if (isGone(asker)) return { rows: [] };
      const text = keyText(key);
      let group = distinct.get(text);
      if (!group) distinct.set(text, (group = { key, rows: [] }));
      return group;
    });
    const keys = [...distinct.values()];
    if (keys.length === 0) return groups.map((group) => group.rows);
    const values = (keys[0]?.key ?? []).map((_, column) =>
      keys.map(({ key }) => key[column] ?? null),
    );
    const answer = this.#statements.query(
      scope,
      { name, text: statement.text, values, rowMode: 'array', types: AS_TEXT },
      { askers: asks.map(({ asker }) => asker), longestWaitMs },
    );
    this.#onStatement(statement.text, keys.length, answer);
    for (const row of await answer) keys[Number(row[0]) - 1]?.rows.push(statement.hydrate(row));
    return groups.map((group) => group.rows);
  }
}

/** PostgreSQL refused the statement, as it may for one of its keys; lost connections and full houses fail everybody. */
function isOfStatement(error: Error): boolean {
  return error instanceof pg.DatabaseError && !/^(08|53|57P)/.test(error.code ?? '');
}
