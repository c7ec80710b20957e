import { setTimeout as delay } from 'node:timers/promises';
import { Refused } from './api.mjs';

const UPDATES = 0.3;
const WAIT_MS = 20;
const LONGEST_MS = 120_000;

/**
 * Writes as a careful client does until the signal aborts: with an idempotency key each time, sending the
 * same again until it is answered.
 * @returns {Promise<Acknowledged[]>}
 * @typedef {object} Acknowledged
 * @property {string} id of the agreement
 * @property {number} version that was answered
 * @property {string} title
 * @property {number} attempts
 * @property {() => Promise<{ id: string, version: number }>} send sends the same once more
 */
export async function writePersistently(api, agreements, random, writer, signal) {
  const written = [];
  for (let turn = 0; !signal.aborted; turn++) {
    const idempotencyKey = `${writer}-${turn}`;
    const earlier = random.chance(UPDATES) ? random.pick(written) : undefined;
    const input = earlier
      ? { id: earlier.id, summary: idempotencyKey, idempotencyKey }
      : { ...agreements.input(`Agreement ${idempotencyKey}`), idempotencyKey };
    const send = () => (earlier ? api.updateAgreement(input) : api.createAgreement(input));
    const { answer, attempts } = await untilAnswered(send);
    written.push({ ...answer, title: earlier?.title ?? input.title, attempts, send });
  }
  return written;
}

async function untilAnswered(send) {
  const deadline = performance.now() + LONGEST_MS;
  for (let attempts = 1; ; attempts++) {
    try {
      return { answer: await send(), attempts };
    } catch (error) {
      if (error instanceof Refused || performance.now() > deadline) throw error;
      await delay(WAIT_MS);
    }
  }
}
