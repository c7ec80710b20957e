import type { WebSocket } from 'ws';
import type { FormattedResults } from './operations.ts';

/** How many operations one connection may have under way. */
const MOST_OPERATIONS = 100;

/** How much may wait to be sent before a connection is given nothing more to do, in bytes. */
const MOST_UNSENT = 1024 * 1024;

/** What one connection has under way: bounded, and ended with it. */
export class SocketOperations {
  readonly #socket: WebSocket;
  readonly #streams = new Set<FormattedResults>();
  #starting = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.once('close', () => {
      for (const results of [...this.#streams]) void results.return?.();
    });
  }

  /** Whether it asks for more than it reads, or than anybody needs at once. */
  get isOverloaded(): boolean {
    return (
      this.#starting + this.#streams.size >= MOST_OPERATIONS ||
      this.#socket.bufferedAmount > MOST_UNSENT
    );
  }

  /** Counts an operation while it begins. */
  async start<T>(work: () => Promise<T>): Promise<T> {
    this.#starting += 1;
    try {
      return await work();
    } finally {
      this.#starting -= 1;
    }
  }

  /**
   * The same results, kept until they end: none outlive the connection. graphql-ws itself forgets one whose
   * id was completed, and taken again, before it had begun.
   */
  keep(results: FormattedResults): FormattedResults {
    const kept: FormattedResults = {
      next: async () => {
        const next = await results.next();
        if (next.done) this.#streams.delete(kept);
        return next;
      },
      return: async () => {
        this.#streams.delete(kept);
        await results.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return kept;
      },
    };
    if (this.#socket.readyState === this.#socket.OPEN) this.#streams.add(kept);
    else void kept.return?.();
    return kept;
  }
}
