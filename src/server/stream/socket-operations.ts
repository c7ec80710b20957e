import { GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import type { ErrorCode } from '../../shared/errors.ts';
import { completedIn } from './complete-message.ts';
import { oneResult } from './one-result.ts';
import { isStream, refusalIn, type FormattedResults, type Outcome } from './operations.ts';
import { Seats } from './seats.ts';
import { StartingOperations } from './starting-operations.ts';

/** How many operations one connection may have under way. */
const MOST_OPERATIONS = 100;

/** How many of them may be subscriptions. */
const MOST_SUBSCRIPTIONS = 20;

/**
 * How many of them are carried out at a time, and as many answers wait to be sent: as many as browsers ask
 * for over HTTP/1.1.
 */
const MOST_AT_A_TIME = 6;

/** What one connection has under way: bounded, and ended with it. */
export class SocketOperations {
  readonly #socket: WebSocket;
  readonly #streams = new Set<FormattedResults>();
  readonly #starting = new StartingOperations();
  readonly #seats = new Seats(MOST_AT_A_TIME);

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

  /** Whether it asks for more than anybody needs at once. */
  get isOverloaded(): boolean {
    return this.#starting.size + this.#streams.size >= MOST_OPERATIONS;
  }

  /**
   * Carries an operation out in turn. Answers its results, or what it was refused for; null when it was
   * completed, or its connection closed, by then.
   */
  async start(
    id: string,
    work: (departure: AbortController) => Promise<Outcome>,
  ): Promise<FormattedResults | GraphQLError[] | null> {
    let isSending = false;
    try {
      const outcome = await this.#starting.start(id, async (departure) => {
        await this.#seats.take();
        return work(departure);
      });
      if (outcome === null) return null;
      if (isStream(outcome)) return await this.#follow(outcome);
      const refused = refusalIn(outcome);
      if (refused) return refused.map(({ message, ...rest }) => new GraphQLError(message, rest));
      isSending = true;
      return oneResult(outcome, () => {
        this.#seats.leave();
      });
    } finally {
      if (!isSending) this.#seats.leave();
    }
  }

  async #follow(results: FormattedResults): Promise<FormattedResults | GraphQLError[]> {
    if (this.#streams.size < MOST_SUBSCRIPTIONS) return this.#keep(results);
    await results.return?.();
    return [
      new GraphQLError(
        `Expected at most ${MOST_SUBSCRIPTIONS} subscriptions on a connection, but got one more.`,
        { extensions: { code: 'RATE_LIMITED' satisfies ErrorCode } },
      ),
    ];
  }

  /** The same results, kept until they end: none outlive the connection. */
  #keep(results: FormattedResults): FormattedResults {
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
