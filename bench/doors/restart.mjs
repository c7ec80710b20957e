import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from './client.mjs';
import { Database } from './database.mjs';
import { CREATE, QUESTIONS } from './questions.mjs';
import { startServer } from './server.mjs';
import { until } from './until.mjs';

const RESTARTS = 10;
const READERS = 16;
const WRITERS = 8;

/** How long clients wait after a failure, and how long they are left alone between restarts. */
const AGAIN_MS = 20;
const BETWEEN_MS = 2_000;

export const title = 'PostgreSQL restarted under load';

/** What was acknowledged stays, and whoever cannot be served is told so: with 503, until it is back. */
export async function study(_options, progress) {
  const database = await Database.open();
  const server = await startServer({ databaseUrl: database.url });
  try {
    const key = await database.key();
    const ending = new AbortController();
    const failures = new Map();
    const written = [];
    let answered = 0;
    let lastAnswerAt = 0;
    const note = ({ status, code }) => {
      if (status === 200 && code === '') {
        answered += 1;
        lastAnswerAt = performance.now();
        return true;
      }
      const kind = `${status} ${code}`;
      failures.set(kind, (failures.get(kind) ?? 0) + 1);
      return false;
    };
    const read = async (turn) => {
      const client = new Client(server.port);
      while (!ending.signal.aborted)
        if (!note(await client.ask(QUESTIONS[turn++ % QUESTIONS.length]))) await delay(AGAIN_MS);
      client.close();
    };
    const write = async () => {
      const client = new Client(server.port, key);
      while (!ending.signal.aborted) {
        const title = randomUUID();
        const attempt = async () => note(await client.ask(CREATE, { title, key: title }));
        while (!(await attempt())) await delay(AGAIN_MS);
        written.push(title);
      }
      client.close();
    };
    const clients = [
      ...Array.from({ length: READERS }, (_, turn) => read(turn)),
      ...Array.from({ length: WRITERS }, write),
    ];
    const recoveries = [];
    let isGone;
    void server.exited.then(([code, signal]) => (isGone = signal ?? `code ${code}`));
    for (let number = 1; number <= RESTARTS; number++) {
      await delay(BETWEEN_MS);
      await database.restart();
      const startedAt = performance.now();
      await until(() => lastAnswerAt > startedAt || isGone);
      if (isGone) throw new Error(`Expected the server to go on, but it ended with ${isGone}.`);
      recoveries.push(lastAnswerAt - startedAt);
      progress(`restart ${number} of ${RESTARTS}`);
    }
    await delay(BETWEEN_MS);
    ending.abort();
    await Promise.all(clients);
    const [{ count }] = await database.query(
      'SELECT count(*)::integer AS count FROM agreement WHERE title = ANY($1)',
      [written],
    );
    const failed = [...failures.values()].reduce((sum, one) => sum + one, 0);
    const isClear = [...failures.keys()].every((kind) => kind.startsWith('503 '));
    return {
      figures: {
        restarts: RESTARTS,
        clients: `${READERS} reading, ${WRITERS} writing`,
        'requests answered': answered,
        'requests failed': failed,
        ...Object.fromEntries([...failures].map(([kind, times]) => [`failed with ${kind}`, times])),
        'writes acknowledged': written.length,
        'acknowledged writes lost or doubled': Math.abs(written.length - count),
        'first answer after PostgreSQL is back, median ms': Math.round(
          recoveries.sort((a, b) => a - b)[RESTARTS / 2],
        ),
        'first answer after PostgreSQL is back, max ms': Math.round(Math.max(...recoveries)),
      },
      isKept: written.length === count && isClear,
    };
  } finally {
    await server.stop();
    await database.close();
  }
}
