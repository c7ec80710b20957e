import { GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import type { ErrorCode } from '../../shared/errors.ts';
import { completedIn } from './complete-message.ts';
import type { FormattedResults, Outcome } from './operations.ts';
import { StartingOperations } from './starting-operations.ts';

/** How many operations one connection may have under way. */
const MOST_OPERATIONS = 100;

/** How many of them may be subscriptions. */
const MOST_SUBSCRIPTIONS = 20;

/** How much may wait to be sent before a connection is given nothing more to do, in bytes. */
const MOST_UNSENT = 1024 * 1024;

/** What one connection has under way: bounded, and ended with it. */
export class SocketOperations {
  readonly #socket: WebSocket;
  readonly #streams = new Set<FormattedResults>();
  readonly #starting = new StartingOperations();

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.once('close', () => {
      this.#starting.leaveAll();
      for (const results of [...this.#streams]) void results.return?.();
    });
    socket.on('message', (message: Buffer) => {
      // graphql-ws does not say so of operations that have not begun.
      const completed = this.#starting.size > 0 ? completedIn(message) : undefined;
      if (completed !== undefined) this.#starting.complete(completed);
    });
  }

  /** Whether it asks for more than it reads, or than anybody needs at once. */
  get isOverloaded(): boolean {
    return (
      this.#starting.size + this.#streams.size >= MOST_OPERATIONS ||
      this.#socket.bufferedAmount > MOST_UNSENT
    );
  }

  /** Whether it follows as much as it may. */
  get isFull(): boolean {
    return this.#streams.size >= MOST_SUBSCRIPTIONS;
  }

  /**
   * Counts an operation while it begins. Answers null, and ends it, when it was completed, or its connection
   * closed, by then.
   */
  start(
    id: string,
    work: (departure: AbortController) => Promise<Outcome>,
  ): Promise<Outcome | null> {
    return this.#starting.start(id, work);
  }

  /** The same results, kept until they end: none outlive the connection. */
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

/** What is said of a subscription too many; the others go on. */
export function tooManySubscriptions(): GraphQLError {
  return new GraphQLError(
    `Expected at most ${MOST_SUBSCRIPTIONS} subscriptions on a connection, but got one more.`,
    { extensions: { code: 'RATE_LIMITED' satisfies ErrorCode } },
  );
}
