import pg from 'pg';
import { UnavailableError } from '../errors.ts';
import type { Ask } from './batch.ts';
import type { Asker } from './statements.ts';
import type { Turns } from './turns.ts';

/** Asks PostgreSQL: the rows of each ask, once there is a connection. */
export type Run<T> = (asks: readonly Ask[], longestWaitMs: number) => Promise<T[][]>;

/** Asks a batch that failed again for each request alone, in turns, so that the keys of one fail no other. */
export async function askAlone<T>(
  asks: readonly Ask[],
  error: Error,
  run: Run<T>,
  turns: Turns,
): Promise<(T[] | Error)[]> {
  const askers = new Set(asks.map((ask) => ask.asker));
  if (askers.size === 1 || !isOfStatement(error)) return asks.map(() => error);
  const answers = new Map<Ask, T[] | Error>();
  const askOne = async (asker: Asker): Promise<void> => {
    const own = asks.filter((ask) => ask.asker === asker);
    const rows = await inTurn(turns, asker, (remainingMs) => run(own, remainingMs)).catch(
      (reason: unknown) => own.map(() => reason as Error),
    );
    own.forEach((ask, index) => answers.set(ask, rows[index] ?? []));
  };
  await Promise.all([...askers].map(askOne));
  return asks.map((ask) => answers.get(ask) ?? []);
}

function inTurn<T>(
  turns: Turns,
  kind: object,
  work: (remainingMs: number) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const refuse = (): void => {
      reject(new UnavailableError());
    };
    turns.take(kind, (remainingMs) => work(remainingMs).then(resolve, reject), refuse);
  });
}

/** PostgreSQL refused the statement, as it may for one of its keys; lost connections and full houses fail everybody. */
function isOfStatement(error: Error): boolean {
  return error instanceof pg.DatabaseError && !/^(08|53|57P)/.test(error.code ?? '');
}
