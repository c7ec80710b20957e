import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../data/random.mjs';
import { median } from '../load/measure.mjs';
import { Follower } from './follow/follower.mjs';
import { judge } from './follow/judge.mjs';
import { Victim } from './start/victim.mjs';
import { visit } from './start/visit.mjs';
import { Agreements } from './write/agreements.mjs';
import { judgeWritten } from './write/judge-written.mjs';
import { writePersistently } from './write/persistent.mjs';

const WRITERS = 8;
const LONGEST_LIFE_MS = 1_000;
const ARRIVE_MS = 30_000;

export const title =
  'The server killed (SIGKILL) at random instants while 8 clients write, every second time with its PostgreSQL';

/** What was acknowledged stays, once, and whoever follows the changes gets each of them once. */
export async function study({ kills }, progress) {
  const victim = await Victim.start();
  const ending = new AbortController();
  let follower;
  try {
    const { api, folder, port } = victim;
    const agreements = await visit(folder, async (pool) => {
      await pool.query('SELECT sequence_changes()');
      return Agreements.of(pool, new Random('parties'));
    });
    const start = await api.checkpoint();
    follower = new Follower(port, start.cursor);
    const writers = Array.from({ length: WRITERS }, (_, number) =>
      writePersistently(api, agreements, new Random(`writer ${number}`), number, ending.signal),
    );
    const killing = killAgainAndAgain(victim, kills, ending, progress);
    const [restarts, ...byWriter] = await allOf([killing, ...writers], ending);
    const written = byWriter.flat();
    await visit(folder, (pool) => pool.query('SELECT sequence_changes()'));
    const end = await api.checkpoint();
    await follower.arrival(
      `change ${end.count}`,
      ({ position }) => position >= end.count,
      ARRIVE_MS,
    );
    const { arrivals, connections } = follower;
    const faults = {
      ...judge(arrivals, start, end),
      ...(await visit(folder, (pool) => judgeWritten(written, arrivals, pool))),
    };
    return {
      figures: {
        kills,
        'acknowledged writes': written.length,
        'sent more than once': written.filter(({ attempts }) => attempts > 1).length,
        changes: arrivals.length,
        connections,
        ...faults,
        ...restartTimes('server', restarts.alone),
        ...restartTimes('PostgreSQL too', restarts.together),
      },
      isKept: Object.values(faults).every((count) => count === 0),
    };
  } finally {
    ending.abort();
    await follower?.close();
    await victim.close();
  }
}

/** @returns the milliseconds until the first answer after each kill of the server alone, and together with PostgreSQL */
async function killAgainAndAgain(victim, kills, ending, progress) {
  const restarts = { alone: [], together: [] };
  for (let kill = 1; kill <= kills && !ending.signal.aborted; kill++) {
    await delay(Math.random() * LONGEST_LIFE_MS);
    const isPostgresToo = kill % 2 === 0;
    await victim.kill({ isPostgresToo });
    const took = await victim.restart();
    restarts[isPostgresToo ? 'together' : 'alone'].push(took);
    progress(`kill ${kill} of ${kills}: answered after ${Math.round(took)} ms`);
  }
  ending.abort();
  return restarts;
}

/** Awaits all. When one fails, the others are told to end, and are waited for: they use what is closed next. */
async function allOf(promises, ending) {
  for (const promise of promises) promise.catch(() => ending.abort());
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

function restartTimes(what, times) {
  if (times.length === 0) return {};
  return {
    [`first answer after ${what}, median s`]: (median(times) / 1000).toFixed(2),
    [`first answer after ${what}, max s`]: (Math.max(...times) / 1000).toFixed(2),
  };
}
