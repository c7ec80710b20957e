import { createHash } from 'node:crypto';

/**
 * What is wrong with what arrived, in numbers; all are to be 0.
 * @param {{ count: number, hash: string }} start the checkpoint that was followed from
 * @param {{ count: number, hash: string }} end the checkpoint of the last change
 */
export function judge(arrivals, start, end) {
  const seen = new Set(arrivals.map(({ position }) => position));
  const followsLast = ({ position }, index) =>
    position === (index === 0 ? start.count : arrivals[index - 1].position) + 1;
  return {
    lost: end.count - start.count - seen.size,
    twice: arrivals.length - seen.size,
    'out of order': arrivals.filter((arrival, index) => !followsLast(arrival, index)).length,
    'records out of order': recordsOutOfOrder(arrivals),
    'hashes that differ': hashOf(arrivals, start.hash) === end.hash ? 0 : 1,
  };
}

/** How many changes do not bring their record to the version after the one that arrived before. */
function recordsOutOfOrder(arrivals) {
  const versions = new Map();
  let count = 0;
  for (const { recordId, operation, version } of arrivals) {
    const last = versions.get(recordId);
    const expected = operation === 'CREATED' ? 1 : last + 1;
    if (last === undefined ? operation === 'CREATED' && version !== 1 : version !== expected)
      count++;
    versions.set(recordId, version);
  }
  return count;
}

/** The running hash, made as the documentation of `checkpoint` says. */
function hashOf(arrivals, start) {
  return arrivals.reduce(
    (hash, { position, operation, recordId, version }) =>
      createHash('sha256')
        .update([hash, position, operation, recordId, version].join(' '))
        .digest('hex'),
    start,
  );
}

/**
 * How what arrived differs from what its writers know to be committed; all are to be 0.
 * @param {import('../write/book.mjs').Book} book
 */
export function judgeAgainst(book, arrivals) {
  const arrived = new Map();
  for (const { recordId } of arrivals) arrived.set(recordId, (arrived.get(recordId) ?? 0) + 1);
  const differences = [...new Set([...book.changes.keys(), ...arrived.keys()])].map(
    (id) => (arrived.get(id) ?? 0) - book.count(id),
  );
  return {
    'acknowledged, not told': sum(differences.map((one) => Math.max(0, -one))),
    'told, not acknowledged': sum(differences.map((one) => Math.max(0, one))),
    'out of commit order': outOfCommitOrder(book, arrivals),
  };
}

/** How many creations are told before others that had been committed when they began to commit. */
function outOfCommitOrder(book, arrivals) {
  let [count, earliestEnd] = [0, Infinity];
  for (const { recordId, operation } of arrivals.toReversed()) {
    const times = operation === 'CREATED' ? book.created.get(recordId) : undefined;
    if (!times) continue;
    if (earliestEnd < times.since) count++;
    earliestEnd = Math.min(earliestEnd, times.until);
  }
  return count;
}

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
