import { setTimeout as delay } from 'node:timers/promises';
import { attempt } from './attempt.ts';
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
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<void>>();

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
    const ended = Promise.all(this.#underWay);
    await Promise.race([ended, delay(DRAIN_MS, undefined, { ref: false })]);
    this.#closing.abort();
    await ended;
  }

  async #claim(): Promise<void> {
    const most = MOST - this.#underWay.size;
    if (most === 0) return;
    const { writes, now, timeoutMs } = this.#webhooks;
    const start = now();
    const leasedUntil = new Date(start.getTime() + timeoutMs + RECORDING_MS);
    const claim = { now: start, leasedUntil, most, mostPerWebhook: MOST_PER_WEBHOOK };
    for (const delivery of await writes.transaction(null, (tx) => claimDeliveries(tx, claim))) {
      const sending = this.#deliver(delivery)
        .catch(this.#onError)
        .finally(() => {
          this.#underWay.delete(sending);
          this.wake();
        });
      this.#underWay.add(sending);
    }
  }

  async #deliver(delivery: ClaimedDelivery): Promise<void> {
    const { writes } = this.#webhooks;
    const { signal } = this.#closing;
    const made = await attempt(this.#webhooks, delivery, signal);
    // Who broke it off is not to blame the receiver.
    const isBrokenOff = signal.aborted && made.status === null;
    await writes.transaction(null, (tx) =>
      isBrokenOff ? releaseDelivery(tx, delivery) : recordAttempt(tx, delivery, made),
    );
  }
}
