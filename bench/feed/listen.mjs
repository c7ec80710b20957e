import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../data/random.mjs';
import { Follower } from './follow/follower.mjs';
import { openStage } from './start/stage.mjs';
import { Agreements } from './write/agreements.mjs';
import { Api } from './write/api.mjs';
import { openLoop } from './write/open-loop.mjs';

const CUTS = 5;
const PER_SECOND = 20;
const SECONDS_PER_CUT = 2.5;
const PROMISED_MS = 2_000;

export const title = `The LISTEN connection cut (pg_terminate_backend) while ${PER_SECOND} writes a second go on`;

/** A subscriber has everything again within two seconds. */
export async function study() {
  const { pool, servers, close } = await openStage();
  const [server] = servers;
  const { port } = server;
  const api = new Api(server);
  const follower = new Follower(port, (await api.checkpoint()).cursor);
  try {
    const agreements = await Agreements.of(pool, new Random('listen'));
    const write = async (number) => {
      const { id } = await api.createAgreement(agreements.input(`Agreement ${number}`));
      return { id, answeredAt: performance.now() };
    };
    const seconds = (CUTS + 1) * SECONDS_PER_CUT;
    const [times, writes] = await Promise.all([
      cutListening(pool),
      openLoop({ perSecond: PER_SECOND, seconds }, write),
    ]);
    const { count } = await api.checkpoint();
    await follower.arrival(`change ${count}`, ({ position }) => position >= count, 10_000);
    const arrived = new Map(
      follower.arrivals.map((arrival) => [arrival.recordId, arrival.arrivedAt]),
    );
    const delays = writes.map(({ id, answeredAt }) => arrived.get(id) - answeredAt);
    // The first change after a cut that nobody told of is the one that waits longest.
    const caughtUp = times.map((cutAt) => {
      const { id } = writes.find(({ answeredAt }) => answeredAt > cutAt);
      return arrived.get(id) - cutAt;
    });
    const longest = Math.max(...delays);
    return {
      figures: {
        cuts: times.length,
        'caught up after, ms': caughtUp.map(Math.round).join(' '),
        'longest from a write’s answer to its arrival, ms': Math.round(longest),
        lost: writes.filter(({ id }) => !arrived.has(id)).length,
      },
      isKept: Math.max(longest, ...caughtUp) < PROMISED_MS,
    };
  } finally {
    await follower.close();
    await close();
  }
}

/** Cuts whatever listens, several times. @returns {Promise<number[]>} when */
async function cutListening(pool) {
  const times = [];
  for (let cut = 0; cut < CUTS; cut++) {
    await delay(SECONDS_PER_CUT * 1000);
    const { rowCount } = await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'concord listen' AND datname = current_database()`,
    );
    if (rowCount === 0) throw new Error('Expected a server that listens, but found none.');
    times.push(performance.now());
  }
  return times;
}
