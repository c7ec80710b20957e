import { SYSTEM } from '../shared/viewer.ts';
import { setTimeout as delay } from 'node:timers/promises';
import { attempt, BREAK } from './attempt.ts';
import {
  claimDeliveries,
  recordAttempt,
  releaseDelivery,
  type ClaimedDelivery,
} from './delivery.service.ts';
import { Loop } from './loop.ts';
import type { Webhooks } from './webhook-context.ts';

/** How many deliveries are under way at once: in all, from this server, and to one webhook, from all servers. */
const MOST = 200;
const MOST_PER_WEBHOOK = 5;

/** How much longer than an attempt a lease lasts, so that there is time to record it. */
const RECORDING_MS = 15_000;

/** How long answers are waited for at the end; those that take longer are asked for again after. */
const DRAIN_MS = 2_000;

/**
 * Sends deliveries that are due. Each is sent on its own, and as many at once as are allowed: one that
 * hangs takes its place, and holds up no other webhook.
 */
export class Deliverer {
  readonly #webhooks: Webhooks;
  readonly #onError: (error: Error) => void;
  readonly #claiming: Loop;
  /** What is under way, and what breaks it off. */
  readonly #underWay = new Map<Promise<void>, AbortController>();

  constructor(webhooks: Webhooks, onError: (error: Error) => void) {
    this.#webhooks = webhooks;
    this.#onError = onError;
    this.#claiming = new Loop(() => this.#claim(), onError);
  }

  /** Looks for what is due. */
  wake(): void {
    this.#claiming.wake();
  }

  /** Claims nothing more, and ends what is under way. */
  async close(): Promise<void> {
    await this.#claiming.close();
    const ended = Promise.all(this.#underWay.keys());
    await Promise.race([ended, delay(DRAIN_MS, undefined, { ref: false })]);
    for (const breaking of this.#underWay.values()) breaking.abort(BREAK.closing);
    await ended;
  }

  async #claim(): Promise<void> {
    const most = MOST - this.#underWay.size;
    if (most === 0) return;
    const { writes, now, timeoutMs } = this.#webhooks;
    const start = now();
    const leasedUntil = new Date(start.getTime() + timeoutMs + RECORDING_MS);
    const claim = { now: start, leasedUntil, most, mostPerWebhook: MOST_PER_WEBHOOK };
    for (const delivery of await writes.transaction(SYSTEM, (tx) => claimDeliveries(tx, claim))) {
      const breaking = new AbortController();
      const sending = this.#deliver(delivery, breaking)
        .catch(this.#onError)
        .finally(() => {
          this.#underWay.delete(sending);
          this.wake();
        });
      this.#underWay.set(sending, breaking);
    }
  }

  async #deliver(delivery: ClaimedDelivery, breaking: AbortController): Promise<void> {
    const { writes } = this.#webhooks;
    const made = await attempt(this.#webhooks, delivery, breaking);
    // Who broke it off is not to blame the receiver.
    const isBrokenOff = breaking.signal.reason === BREAK.closing && made.status === null;
    await writes.transaction(SYSTEM, (tx) =>
      isBrokenOff ? releaseDelivery(tx, delivery) : recordAttempt(tx, delivery, made),
    );
  }
}
