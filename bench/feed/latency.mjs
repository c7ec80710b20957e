import { Random } from '../data/random.mjs';
import { Follower } from './follow/follower.mjs';
import { quantile } from './quantile.mjs';
import { openStage } from './start/stage.mjs';
import { Agreements } from './write/agreements.mjs';
import { Api } from './write/api.mjs';
import { openLoop } from './write/open-loop.mjs';

const PER_SECOND = 100;
const WARM_UP_SECONDS = 4;
const SECONDS = 15;
const ARRIVE_MS = 30_000;

export const title = `From a mutation’s answer to the arrival of its change, at ${PER_SECOND} writes a second`;

/** One subscriber over WebSocket, in the process that writes: one clock for both. */
export async function study() {
  const { pool, servers, close } = await openStage();
  const [server] = servers;
  const { port } = server;
  const api = new Api(server);
  const follower = new Follower(port, (await api.checkpoint()).cursor);
  try {
    const agreements = await Agreements.of(pool, new Random('latency'));
    const write = async (number) => {
      const sentAt = performance.now();
      const { id } = await api.createAgreement(agreements.input(`Agreement ${number}`));
      return { id, sentAt, answeredAt: performance.now() };
    };
    await openLoop({ perSecond: PER_SECOND, seconds: WARM_UP_SECONDS }, write);
    const begun = performance.now();
    const writes = await openLoop({ perSecond: PER_SECOND, seconds: SECONDS }, write);
    const seconds = (performance.now() - begun) / 1000;
    const { count } = await api.checkpoint();
    await follower.arrival(`change ${count}`, ({ position }) => position >= count, ARRIVE_MS);
    const arrivals = new Map(follower.arrivals.map((arrival) => [arrival.recordId, arrival]));
    const of = (difference) => {
      const values = writes.map((write) => difference(write, arrivals.get(write.id)));
      return (share) => quantile(values, share).toFixed(1);
    };
    const fromAnswer = of((write, { arrivedAt }) => arrivedAt - write.answeredAt);
    const fromCommit = of(
      (_, { at, arrivedAt }) => performance.timeOrigin + arrivedAt - Date.parse(at),
    );
    const ofWrite = of(({ sentAt, answeredAt }) => answeredAt - sentAt);
    return {
      figures: {
        'writes/s asked for': PER_SECOND,
        'writes/s': Math.round(writes.length / seconds),
        'from the answer, p50 ms': fromAnswer(0.5),
        'p99 ms': fromAnswer(0.99),
        'from the commit’s time in the log, p50 ms': fromCommit(0.5),
        'p99 ms of that': fromCommit(0.99),
        'the write itself, p50 ms': ofWrite(0.5),
        'p99 ms of it': ofWrite(0.99),
      },
      isKept: true,
    };
  } finally {
    await follower.close();
    await close();
  }
}
