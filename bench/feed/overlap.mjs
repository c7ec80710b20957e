import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../data/random.mjs';
import { Follower } from './follow/follower.mjs';
import { judge, judgeAgainst } from './follow/judge.mjs';
import { openStage } from './start/stage.mjs';
import { Agreements } from './write/agreements.mjs';
import { Api } from './write/api.mjs';
import { Book } from './write/book.mjs';
import { writePast } from './write/past.mjs';

const WRITERS = 8;
const LONGEST_CONNECTION_MS = 2_000;

/** How many of a writer's transactions go through the API; the others are held open for a random time. */
const THROUGH_API = 0.7;

export const title =
  '8 writers, through the API and in SQL transactions of random length; a subscriber that reconnects at random';

/** Nothing is lost, twice or out of order, and the hash over what arrived is that of the checkpoint. */
export async function study({ agreements: wanted }) {
  const { pool, servers, close } = await openStage();
  const api = new Api(servers[0]);
  const start = await api.checkpoint();
  const follower = new Follower(servers[0].port, start.cursor);
  const cutting = new AbortController();
  try {
    const book = new Book();
    const begun = performance.now();
    const cuts = cutAtRandom(follower, cutting.signal);
    const write = async (number) => {
      const random = new Random(`writer ${number}`);
      const agreements = await Agreements.of(pool, random);
      for (let turn = 0; book.created.size < wanted; turn++) {
        const name = `Agreement ${number} ${turn}`;
        if (random.chance(THROUGH_API)) {
          const since = performance.now();
          const { id } = await api.createAgreement(agreements.input(name));
          book.committed({ created: [id], since });
        } else await writePast(pool, agreements, book, random, name);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, number) => write(number)));
    const seconds = (performance.now() - begun) / 1000;
    await pool.query('SELECT sequence_changes()');
    const end = await api.checkpoint();
    await follower.arrival(`change ${end.count}`, ({ position }) => position >= end.count, 30_000);
    cutting.abort();
    await cuts;
    const { arrivals, connections } = follower;
    const faults = { ...judge(arrivals, start, end), ...judgeAgainst(book, arrivals) };
    return {
      figures: {
        agreements: book.created.size,
        changes: arrivals.length,
        'changes/s': Math.round(arrivals.length / seconds),
        connections,
        ...faults,
      },
      isKept: Object.values(faults).every((count) => count === 0),
    };
  } finally {
    cutting.abort();
    await follower.close();
    await close();
  }
}

async function cutAtRandom(follower, signal) {
  while (!signal.aborted) {
    await delay(LONGEST_CONNECTION_MS * Math.random(), undefined, { signal }).catch(
      () => undefined,
    );
    follower.cut();
  }
}
