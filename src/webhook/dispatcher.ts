import { SYSTEM } from '../shared/viewer.ts';
import { Deliverer } from './deliverer.ts';
import { Enqueuer } from './enqueuer.ts';
import { forgetDeliveries } from './enqueue.service.ts';
import { Loop } from './loop.ts';
import type { WebhookContext } from './webhook-context.ts';

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Tells webhooks what changes: makes deliveries of what the log has for them, and sends those that are
 * due. Every server has one, and they share the work by what is locked and leased in the database: so one
 * that dies leaves its work to the others, or to itself when it comes back.
 */
export class Dispatcher {
  readonly #context: WebhookContext;
  readonly #deliverer: Deliverer;
  readonly #enqueuer: Enqueuer;
  readonly #forgetting: Loop;
  #poll: NodeJS.Timeout | undefined;
  #forgotAt = -Infinity;

  constructor(context: WebhookContext, onError: (error: Error) => void) {
    this.#context = context;
    const deliverer = new Deliverer(context.webhooks, onError);
    const onDeliveries = (): void => {
      deliverer.wake();
    };
    this.#deliverer = deliverer;
    this.#enqueuer = new Enqueuer(context, onDeliveries, onError);
    this.#forgetting = new Loop(() => this.#forget(), onError);
  }

  open(): void {
    // Retries, and what others have left undone, become due without anybody saying so.
    this.#poll = setInterval(() => {
      this.wake();
      this.#deliverer.wake();
      this.#forgetting.wake();
    }, this.#context.webhooks.pollMs);
    this.wake();
  }

  /** Looks for what is new in the log. */
  wake(): void {
    this.#enqueuer.wake();
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    clearInterval(this.#poll);
    await this.#forgetting.close();
    await this.#enqueuer.close();
    await this.#deliverer.close();
  }

  /** What nobody can follow any more need not be in the log of deliveries either. */
  async #forget(): Promise<void> {
    const { feed, webhooks } = this.#context;
    const now = webhooks.now().getTime();
    if (now - this.#forgotAt < HOUR_MS) return;
    this.#forgotAt = now;
    const olderThan = new Date(now - feed.retentionDays * DAY_MS);
    await webhooks.writes.transaction(SYSTEM, (tx) => forgetDeliveries(tx, olderThan));
  }
}
