import type { EventEmitter } from 'node:events';

/** What is open, and counted. */
export type Counted = 'connection' | 'websocket' | 'event_stream' | 'subscription';

/** Counts what is open: connections of all kinds, and the subscriptions on them. */
export class Census {
  readonly #open: Record<Counted, number> = {
    connection: 0,
    websocket: 0,
    event_stream: 0,
    subscription: 0,
  };

  of(kind: Counted): number {
    return this.#open[kind];
  }

  /** Counts a connection until it closes. */
  connected(kind: Exclude<Counted, 'subscription'>, connection: EventEmitter): void {
    this.#open[kind] += 1;
    connection.once('close', () => (this.#open[kind] -= 1));
  }

  /** The same results, counted as a subscription until they end. */
  subscribed<T>(results: AsyncIterableIterator<T, undefined>): AsyncIterableIterator<T, undefined> {
    let isOpen = true;
    this.#open.subscription += 1;
    const ended = (): void => {
      if (isOpen) this.#open.subscription -= 1;
      isOpen = false;
    };
    return {
      next: async () => {
        const next = await results.next().catch((error: unknown) => {
          ended();
          throw error;
        });
        if (next.done) ended();
        return next;
      },
      return: async () => {
        ended();
        await results.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
