import { Random } from '../data/random.mjs';
import { Connection } from './connection.mjs';

/** Answers of servers that could not do what was asked. */
const REFUSED = Buffer.from('"errors":[');

/**
 * Asks for some time over some connections, each of which walks through the requests in an order of its
 * own, as clients that know nothing of each other do.
 * @param {{ port: number, requests: Buffer[], connections: number, seconds: number }} load
 * @returns {Promise<Round>}
 * @typedef {{ requests: number, seconds: number, failed: number, p50: number, p99: number, max: number, bytes: number }} Round
 *   latencies in milliseconds, bytes per answer
 */
export async function load({ port, requests, connections, seconds }) {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  const latencies = [];
  let [failed, bytes] = [0, 0];
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(
    open.map(async (connection, number) => {
      const random = new Random(`connection ${number}`);
      for (let now = performance.now(); now < end;) {
        const answer = await connection.ask(random.pick(requests));
        const done = performance.now();
        latencies.push(done - now);
        bytes += answer.length;
        if (answer.latin1Slice(9, 12) !== '200' || answer.subarray(0, 600).includes(REFUSED))
          failed++;
        now = done;
      }
    }),
  );
  const took = (performance.now() - start) / 1000;
  for (const connection of open) connection.close();
  latencies.sort((one, other) => one - other);
  const at = (share) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
  return {
    requests: latencies.length,
    seconds: took,
    failed,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    bytes: bytes / latencies.length,
  };
}
