import { GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import type { ErrorCode } from '../../shared/errors.ts';
import { leave } from '../limits/departure.ts';
import { isStream, type FormattedResults, type Outcome } from './operations.ts';

/** How many operations one connection may have under way. */
const MOST_OPERATIONS = 100;

/** How many of them may be subscriptions. */
const MOST_SUBSCRIPTIONS = 20;

/** How much may wait to be sent before a connection is given nothing more to do, in bytes. */
const MOST_UNSENT = 1024 * 1024;

/** An operation that has not been answered yet. */
interface Starting {
  readonly id: string;
  readonly departure: AbortController;
  /** Whether nobody waits for its answer any more. */
  isLeft: boolean;
}

/** What one connection has under way: bounded, and ended with it. */
export class SocketOperations {
  readonly #socket: WebSocket;
  readonly #streams = new Set<FormattedResults>();
  /** A completed one's id may come again before it is answered. */
  readonly #starting = new Set<Starting>();

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.once('close', () => {
      for (const operation of this.#starting) this.#leave(operation);
      for (const results of [...this.#streams]) void results.return?.();
    });
    socket.on('message', (message: Buffer) => {
      // graphql-ws does not say so of operations that have not begun.
      if (this.#starting.size > 0 && message.length < LONGEST_COMPLETION) this.#complete(message);
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
  async start(
    id: string,
    work: (departure: AbortController) => Promise<Outcome>,
  ): Promise<Outcome | null> {
    const operation = { id, departure: new AbortController(), isLeft: false };
    this.#starting.add(operation);
    try {
      const outcome = await work(operation.departure);
      if (!operation.isLeft) return outcome;
      if (isStream(outcome)) await outcome.return?.();
      return null;
    } finally {
      this.#starting.delete(operation);
    }
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

  #complete(message: Buffer): void {
    const completed = completedIn(message.toString());
    for (const operation of this.#starting) if (operation.id === completed) this.#leave(operation);
  }

  #leave(operation: Starting): void {
    operation.isLeft = true;
    leave(operation.departure);
  }
}

/** An id, and a few words around it. */
const LONGEST_COMPLETION = 1_024;

/** The id of the operation that a message completes. */
function completedIn(text: string): string | undefined {
  if (!text.includes('"complete"')) return undefined;
  try {
    const { type, id } = JSON.parse(text) as { type?: unknown; id?: unknown };
    return type === 'complete' && typeof id === 'string' ? id : undefined;
  } catch {
    // graphql-ws closes the connection for it.
    return undefined;
  }
}

/** What is said of a subscription too many; the others go on. */
export function tooManySubscriptions(): GraphQLError {
  return new GraphQLError(
    `Expected at most ${MOST_SUBSCRIPTIONS} subscriptions on a connection, but got one more.`,
    { extensions: { code: 'RATE_LIMITED' satisfies ErrorCode } },
  );
}
