import { SYSTEM } from '../shared/viewer.ts';
import { encodeId } from '../shared/type-id.ts';
import { enqueueFor } from './enqueue.ts';
import { webhooksBehind } from './enqueue.service.ts';
import { disableWithoutKey } from './webhook-key.service.ts';
import { Loop } from './loop.ts';
import type { WebhookContext } from './webhook-context.ts';
import { Webhook } from './webhook.entity.ts';

/** For how many webhooks the log is read at once: each takes a connection that writes. */
const MOST = 4;

/**
 * Makes deliveries for the webhooks that are behind. They take turns, a batch of the log each, several at
 * once: one whose filter is slow takes its place, and holds up no other.
 */
export class Enqueuer {
  readonly #context: WebhookContext;
  readonly #onDeliveries: () => void;
  readonly #onError: (error: Error) => void;
  readonly #looking: Loop;
  /** In the order in which they are to have their turn. */
  readonly #waiting = new Set<string>();
  readonly #underWay = new Map<string, Promise<void>>();
  #isClosing = false;

  constructor(context: WebhookContext, onDeliveries: () => void, onError: (error: Error) => void) {
    this.#context = context;
    this.#onDeliveries = onDeliveries;
    this.#onError = onError;
    this.#looking = new Loop(() => this.#look(), onError);
  }

  /** Looks for webhooks that are behind. */
  wake(): void {
    this.#looking.wake();
  }

  /** Ends what is under way, and begins nothing more. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#looking.close();
    await Promise.all(this.#underWay.values());
  }

  async #look(): Promise<void> {
    const { writes, now } = this.#context.webhooks;
    const behind = await writes.transaction(SYSTEM, async (tx) => {
      await disableWithoutKey(tx, now());
      return webhooksBehind(tx);
    });
    for (const uuid of behind) this.#waiting.add(uuid);
    this.#begin();
  }

  /** Begins with those whose turn it is. */
  #begin(): void {
    for (const uuid of this.#waiting) {
      if (this.#isClosing || this.#underWay.size === MOST) return;
      // Has its turn right now, and the next one after it.
      if (this.#underWay.has(uuid)) continue;
      this.#waiting.delete(uuid);
      const reading = this.#read(uuid).finally(() => {
        this.#underWay.delete(uuid);
        this.#begin();
      });
      this.#underWay.set(uuid, reading);
    }
  }

  async #read(uuid: string): Promise<void> {
    try {
      const { count, isMore } = await enqueueFor(this.#context, uuid);
      if (count > 0) this.#onDeliveries();
      // After the others: one that is far behind holds up nobody.
      if (isMore) this.#waiting.add(uuid);
    } catch (error) {
      const webhook = encodeId(Webhook.idPrefix, uuid);
      // As its cause, so that the log can leave out what it says of the filter.
      this.#onError(new Error(`The log could not be read for ${webhook}.`, { cause: error }));
    }
  }
}
