import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../data/random.mjs';
import { openStage } from './start/stage.mjs';
import { Agreements } from './write/agreements.mjs';
import { Api } from './write/api.mjs';

const WRITERS = 4;
const ROUNDS = 12;
const PROMISED_MS = 2_000;
const LONGEST_MS = 20_000;

/** How long a change is left without a position until it counts as left to the other server. */
const LEFT_MS = 50;

export const title =
  'Two servers on one database; the one that writes is stopped (SIGSTOP) or killed right after a commit';

/** The other server gives its changes their positions within two seconds. */
export async function study() {
  const { pool, servers, startServer, close } = await openStage({ servers: 2 });
  try {
    const agreements = await Agreements.of(pool, new Random('sequencer'));
    const times = { stopped: [], killed: [] };
    let [writer] = servers;
    for (let round = 0; round < ROUNDS; round++) {
      const isKilled = round % 4 === 3;
      const signal = isKilled ? 'SIGKILL' : 'SIGSTOP';
      times[isKilled ? 'killed' : 'stopped'].push(
        await interrupt(writer, signal, agreements, pool),
      );
      if (isKilled) writer = await startServer();
    }
    const all = Object.values(times).flat();
    return {
      figures: {
        rounds: ROUNDS,
        'left to the other server': all.filter((ms) => ms > LEFT_MS).length,
        'positions after a stop, max ms': Math.round(Math.max(...times.stopped)),
        'positions after a kill, max ms': Math.round(Math.max(...times.killed)),
      },
      isKept: Math.max(...all) < PROMISED_MS,
    };
  } finally {
    await close();
  }
}

/**
 * Lets a server write, and sends it the signal as soon as a commit is seen that has no position yet.
 * @returns {Promise<number>} the milliseconds until all that is committed has one
 */
async function interrupt(server, signal, agreements, pool) {
  const api = new Api(server);
  let isOver = false;
  const write = async () => {
    while (!isOver) await api.createAgreement(agreements.input('Agreement')).catch(() => delay(1));
  };
  const writing = Array.from({ length: WRITERS }, write);
  try {
    await untilUnnumbered(true, pool);
    server.child.kill(signal);
    isOver = true;
    return await untilUnnumbered(false, pool);
  } finally {
    isOver = true;
    server.child.kill('SIGCONT');
    await Promise.all(writing);
  }
}

/** Waits until there are committed changes without a position, or none. @returns {Promise<number>} the milliseconds */
async function untilUnnumbered(expected, pool) {
  const begun = performance.now();
  for (;;) {
    const { rows } = await pool.query(
      'SELECT EXISTS (SELECT FROM change WHERE position IS NULL) AS are_there',
    );
    const ms = performance.now() - begun;
    if (rows[0].are_there === expected) return ms;
    if (ms > LONGEST_MS)
      throw new Error(
        `Expected ${expected ? 'some' : 'no'} changes without a position within ${LONGEST_MS} ms.`,
      );
  }
}
