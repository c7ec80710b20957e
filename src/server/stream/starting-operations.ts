import { leave } from '../limits/departure.ts';
import { isStream, type Outcome } from './operations.ts';

/** An operation that has not been answered yet. */
interface Starting {
  readonly id: string;
  readonly departure: AbortController;
  /** Whether nobody waits for its answer any more. */
  isLeft: boolean;
}

/** The operations of one connection that have not been answered yet, and may be left before they are. */
export class StartingOperations {
  /** A completed one's id may come again before it is answered. */
  readonly #operations = new Set<Starting>();

  get size(): number {
    return this.#operations.size;
  }

  /** Counts an operation while it begins. Answers null, and ends it, when it was left by then. */
  async start(
    id: string,
    work: (departure: AbortController) => Promise<Outcome>,
  ): Promise<Outcome | null> {
    const operation = { id, departure: new AbortController(), isLeft: false };
    this.#operations.add(operation);
    try {
      const outcome = await work(operation.departure);
      if (!operation.isLeft) return outcome;
      if (isStream(outcome)) await outcome.return?.();
      return null;
    } finally {
      this.#operations.delete(operation);
    }
  }

  /** Leaves those that have an id. */
  complete(id: string): void {
    for (const operation of this.#operations) if (operation.id === id) leaveOne(operation);
  }

  leaveAll(): void {
    for (const operation of this.#operations) leaveOne(operation);
  }
}

function leaveOne(operation: Starting): void {
  operation.isLeft = true;
  leave(operation.departure);
}
