import { encodeId } from '../shared/type-id.ts';
import { Deliverer } from './deliverer.ts';
import { enqueueFor } from './enqueue.ts';
import { forgetDeliveries, webhooksBehind } from './enqueue.service.ts';
import { Loop } from './loop.ts';
import type { WebhookContext } from './webhook-context.ts';
import { Webhook } from './webhook.entity.ts';

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Tells webhooks what changes: makes deliveries of what the log has for them, and sends those that are
 * due. Every server has one, and they share the work by what is locked and leased in the database: so one
 * that dies leaves its work to the others, or to itself when it comes back.
 */
export class Dispatcher {
  readonly #context: WebhookContext;
  readonly #onError: (error: Error) => void;
  readonly #deliverer: Deliverer;
  readonly #enqueuing: Loop;
  #isClosing = false;
  #poll: NodeJS.Timeout | undefined;
  #forgotAt = -Infinity;

  constructor(context: WebhookContext, onError: (error: Error) => void) {
    this.#context = context;
    this.#onError = onError;
    this.#deliverer = new Deliverer(context.webhooks, onError);
    this.#enqueuing = new Loop(() => this.#enqueue(), onError);
  }

  open(): void {
    // Retries, and what others have left undone, become due without anybody saying so.
    this.#poll = setInterval(() => {
      this.wake();
      this.#deliverer.wake();
    }, this.#context.webhooks.pollMs);
    this.wake();
  }

  /** Looks for what is new in the log. */
  wake(): void {
    this.#enqueuing.wake();
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    this.#isClosing = true;
    clearInterval(this.#poll);
    await this.#enqueuing.close();
    await this.#deliverer.close();
  }

  async #enqueue(): Promise<void> {
    const { writes } = this.#context.webhooks;
    for (const uuid of await writes.transaction(null, webhooksBehind)) {
      if (this.#isClosing) return;
      try {
        const { count, isMore } = await enqueueFor(this.#context, uuid);
        if (count > 0) this.#deliverer.wake();
        // After the others: one that is far behind holds up nobody.
        if (isMore) this.wake();
      } catch (error) {
        // The others are told nevertheless.
        const webhook = encodeId(Webhook.idPrefix, uuid);
        this.#onError(
          new Error(`The log could not be read for ${webhook}: ${(error as Error).message}`),
        );
      }
    }
    await this.#forget();
  }

  /** What nobody can follow any more need not be in the log of deliveries either. */
  async #forget(): Promise<void> {
    const { feed, webhooks } = this.#context;
    const now = webhooks.now().getTime();
    if (now - this.#forgotAt < HOUR_MS) return;
    this.#forgotAt = now;
    const olderThan = new Date(now - feed.retentionDays * DAY_MS);
    await webhooks.writes.transaction(null, (tx) => forgetDeliveries(tx, olderThan));
  }
}
