import { Random } from '../data/random.mjs';
import { median } from '../load/measure.mjs';
import { processorTime } from '../load/processor-time.mjs';
import { Crowd } from './follow/crowd.mjs';
import { MEASURABLE, settledMemory } from './start/settled-memory.mjs';
import { openStage } from './start/stage.mjs';
import { Agreements } from './write/agreements.mjs';
import { Api } from './write/api.mjs';

/** Changes that come one by one: the next when everybody has the last. */
const SINGLE = 15;

/** Changes that come as fast as they are written. */
const BURST = 40;
const WRITERS = 8;

const FEW = 20;

export const title =
  'Many subscribers on one server over WebSocket, half with the same filter and half with one of their own each';

/** Each gets every change, once; what that costs. */
export async function study({ subscribers: size }) {
  const { pool, servers, postgresPid, close } = await openStage(MEASURABLE);
  const [server] = servers;
  const api = new Api(server);
  const agreements = await Agreements.of(pool, new Random('subscribers'));
  const write = () => api.createAgreement(agreements.input('Agreement'));
  const open = async (count) => {
    const { cursor: after } = await api.checkpoint();
    return Crowd.open({ port: server.port, after, size: count });
  };
  let crowd;
  try {
    // The code has run, and is compiled, before memory is looked at.
    crowd = await open(FEW);
    await burst(write);
    await crowd.until(BURST);
    crowd.close();
    const before = await settledMemory(server);
    crowd = await open(size);
    await write();
    await crowd.until(1);
    const idle = await settledMemory(server);
    const lone = [];
    for (let count = 2; count <= 1 + SINGLE; count++) {
      await write();
      const begun = performance.now();
      await crowd.until(count);
      lone.push(performance.now() - begun);
    }
    const used = [processorTime(server.pid), processorTime(postgresPid)];
    const begun = performance.now();
    await burst(write);
    await crowd.until(1 + SINGLE + BURST);
    const seconds = (performance.now() - begun) / 1000;
    const [serverMs, postgresMs] = [server.pid, postgresPid].map(
      (pid, index) => processorTime(pid) - used[index],
    );
    const after = await settledMemory(server);
    const each = (bytes) => (bytes / size / 1024).toFixed(1);
    return {
      figures: {
        subscribers: size,
        'RSS each, kB': each(idle.rss - before.rss),
        'heap each, kB': each(idle.heapUsed - before.heapUsed),
        'RSS each after the burst, kB': each(after.rss - before.rss),
        'one change to all of them, median ms': Math.round(median(lone)),
        'changes/s to each': (BURST / seconds).toFixed(1),
        'deliveries/s': Math.round((BURST * size) / seconds),
        'server CPU per delivery, ms': (serverMs / BURST / size).toFixed(3),
        'PostgreSQL CPU per delivery, ms': (postgresMs / BURST / size).toFixed(3),
      },
      isKept: true,
    };
  } finally {
    crowd?.close();
    await close();
  }
}

/** Writes as fast as it goes. */
async function burst(write) {
  let left = BURST;
  const writer = async () => {
    while (left-- > 0) await write();
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}
