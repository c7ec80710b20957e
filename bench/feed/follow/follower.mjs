import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const SUBSCRIPTION = `subscription ($after: String) {
  recordChanged(after: $after) { position cursor operation recordId version at }
}`;

/** How long it waits until it connects again, at most. */
const LONGEST_WAIT_MS = 50;

/**
 * Follows all changes over WebSocket, as an integrator would: whatever becomes of the connection, it
 * goes on after the last cursor that arrived. Keeps all that arrives, with the time.
 */
export class Follower {
  arrivals = [];
  connections = 0;
  #cursor;
  #client;
  #socket;
  #isClosed = false;
  #waiting = new Set();

  /** @param {string} after the cursor to begin at */
  constructor(port, after) {
    this.#cursor = after;
    this.#client = createClient({
      url: `ws://127.0.0.1:${port}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: () => delayed(LONGEST_WAIT_MS * Math.random()),
      on: {
        opened: (socket) => {
          this.connections++;
          this.#socket = socket;
        },
      },
    });
    this.#subscribe();
  }

  /** Cuts the connection, without a word to the server. */
  cut() {
    this.#socket?.terminate();
  }

  /** Resolves with the first arrival that a condition holds for, one of those that came or of those to come. */
  arrival(what, isIt, withinMs) {
    const known = this.arrivals.find(isIt);
    if (known) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const look = (arrival) => {
        if (!isIt(arrival)) return;
        clearTimeout(late);
        this.#waiting.delete(look);
        resolve(arrival);
      };
      const late = setTimeout(() => {
        const last = this.arrivals.at(-1)?.position;
        reject(new Error(`Expected ${what} within ${withinMs / 1000} s, but the last is ${last}.`));
      }, withinMs);
      this.#waiting.add(look);
    });
  }

  async close() {
    this.#isClosed = true;
    await this.#client.dispose();
  }

  #subscribe() {
    const follower = this;
    // The client sends them again whenever it connects again: so they tell the cursor of that time.
    const variables = {
      get after() {
        return follower.#cursor;
      },
    };
    const again = async () => {
      await delayed(LONGEST_WAIT_MS);
      if (!this.#isClosed) this.#subscribe();
    };
    this.#client.subscribe(
      { query: SUBSCRIPTION, variables },
      { next: ({ data }) => data && this.#take(data.recordChanged), error: again, complete: again },
    );
  }

  #take(change) {
    this.#cursor = change.cursor;
    const arrival = { ...change, arrivedAt: performance.now() };
    this.arrivals.push(arrival);
    for (const look of [...this.#waiting]) look(arrival);
  }
}

const delayed = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
