import { peakMemory, resetPeakMemory } from './memory.mjs';
import { processorTime } from './processor-time.mjs';

/**
 * @typedef {object} Plan
 * @property {number} warmUp seconds for each contestant, not counted
 * @property {number} rounds how many rounds each contestant has, in turn with the others
 * @property {number} seconds of a round
 * @property {number} connections
 *
 * @typedef {object} Measured what the rounds of one contestant come to: medians, and processor time over all
 * @property {number} rate requests per second
 * @property {number} p50 latency in milliseconds
 * @property {number} p99 latency in milliseconds
 * @property {number} serverMs processor time of the server per request
 * @property {number} postgresMs processor time of PostgreSQL per request
 * @property {number} peakMb resident memory of the server at its peak
 * @property {number} kilobytes per answer
 * @property {number} failed how many requests failed
 */

/**
 * Loads contestants with one shape, in turn, round by round, so that what else happens on the machine
 * meets all of them.
 * @param {{ server: import('./start-server.mjs').Running, requests: object[] }[]} entrants
 * @param {Plan} plan
 * @returns {Promise<Map<string, Measured>>} by the contestants' names
 */
export async function measure(entrants, plan, { generator, postgresPid }) {
  const rounds = new Map(entrants.map(({ server }) => [server.name, []]));
  const { connections, warmUp } = plan;
  const load = (server, requests, seconds) =>
    generator.load({ port: server.port, requests, connections, seconds }).catch((error) => {
      throw new Error(`${server.name}: ${error.message}`);
    });
  for (const { server, requests } of entrants) {
    resetPeakMemory(server.pid);
    if (warmUp > 0)
      await generator.load({ port: server.port, requests, connections, seconds: warmUp });
  }
  for (let number = 0; number < plan.rounds; number++) {
    const turn = entrants.map((_, index) => entrants[(index + number) % entrants.length]);
    for (const { server, requests } of turn) {
      const before = [processorTime(server.pid), processorTime(postgresPid)];
      const round = await load(server, requests, plan.seconds);
      const [serverMs, postgresMs] = [
        processorTime(server.pid) - before[0],
        processorTime(postgresPid) - before[1],
      ];
      rounds.get(server.name).push({ ...round, serverMs, postgresMs });
    }
  }
  return new Map(
    entrants.map(({ server }) => [server.name, summary(rounds.get(server.name), server.pid)]),
  );
}

function summary(rounds, pid) {
  const sum = (value) => rounds.reduce((total, round) => total + value(round), 0);
  const requests = sum((round) => round.requests);
  return {
    rate: median(rounds.map((round) => round.requests / round.seconds)),
    p50: median(rounds.map((round) => round.p50)),
    p99: median(rounds.map((round) => round.p99)),
    serverMs: sum((round) => round.serverMs) / requests,
    postgresMs: sum((round) => round.postgresMs) / requests,
    peakMb: peakMemory(pid),
    kilobytes: sum((round) => round.bytes) / rounds.length / 1000,
    failed: sum((round) => round.failed),
  };
}

/** The middle of several values; the mean of the two middle ones of an even number. */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}
