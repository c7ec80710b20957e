import DataLoader from 'dataloader';
import type pg from 'pg';
import { UnavailableError } from '../errors.ts';
import { askAlone, type Run } from './ask-alone.ts';
import { batchOf, valuesOf, type Ask } from './batch.ts';
import { PreparedNames } from './prepared-names.ts';
import type { Question, Statement } from './statement.ts';
import { Statements, type Asker } from './statements.ts';
import { Turns } from './turns.ts';

/** Told of each statement that goes to PostgreSQL, of how many keys it answers, and of its end. */
export type OnStatement = (text: string, keys: number, answer: Promise<unknown>) => void;

/** The scope of what is public. */
const EVERYBODY = '';

/** Values stay PostgreSQL's text: hydrators know what they are. */
const AS_TEXT = { getTypeParser: () => (text: string) => text };

/** Enough to fold a busy moment into one statement, small enough that one wide request does not hold up the rest. */
const LARGEST_BATCH = 500;

/**
 * The batches of the process. Keys of one statement that any requests of one scope ask for before a
 * connection is free go to PostgreSQL together. What they answer is kept by the request, never here.
 */
export class Batches {
  readonly #onStatement: OnStatement;
  readonly #turns: Turns;
  readonly #statements: Statements;
  readonly #names: PreparedNames;
  readonly #loaders = new Map<string, DataLoader<Ask, unknown[]>>();

  constructor(pool: pg.Pool, onStatement: OnStatement = () => undefined, longestWaitMs?: number) {
    this.#onStatement = onStatement;
    this.#statements = new Statements(pool);
    this.#names = new PreparedNames(pool);
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
    if (this.#names.forgetOld()) this.#loaders.clear();
    const name = this.#names.of(statement.text);
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
        return answers.catch((error: unknown) => askAlone(asks, error as Error, run, this.#turns));
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

  async #run<T>(
    statement: Statement<T>,
    name: string | undefined,
    scope: string,
    asks: readonly Ask[],
    longestWaitMs: number,
  ): Promise<T[][]> {
    const { keys, answers } = batchOf<T>(asks);
    if (keys.length === 0) return answers;
    const found = this.#statements.query(
      scope,
      { name, text: statement.text, values: valuesOf(keys), rowMode: 'array', types: AS_TEXT },
      { askers: asks.map(({ asker }) => asker), longestWaitMs },
    );
    this.#onStatement(statement.text, keys.length, found);
    for (const row of await found) keys[Number(row[0]) - 1]?.rows.push(statement.hydrate(row));
    return answers;
  }
}
