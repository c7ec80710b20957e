/** What numbers committed changes: answers how many it has numbered, and how many it would at most. */
export type NumberChanges = () => Promise<number>;

/** From this many on, there may be more to number. */
const FULL = 500;

/** How often the log is looked at without a call: others may have written, or have died before they called. */
const POLL_MS = 1_000;

/**
 * Gives committed changes their positions: right after each commit of this process, and every second those
 * that nobody has numbered. Every server has one; the database lets one of them number at a time. So
 * nobody has to be elected, and one that dies or hangs is missed by nobody.
 */
export class Sequencer {
  readonly #number: NumberChanges;
  readonly #onError: (error: Error) => void;
  #poll: NodeJS.Timeout | undefined;
  #isDue = false;
  #running: Promise<void> | null = null;

  constructor(number: NumberChanges, onError: (error: Error) => void) {
    this.#number = number;
    this.#onError = onError;
  }

  /** Begins to look at the log every second. */
  open(): void {
    this.#poll = setInterval(() => {
      this.wake();
    }, POLL_MS);
  }

  /** Numbers what is committed by now. While it does so, all further calls together are one. */
  wake(): void {
    this.#isDue = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  /** Numbers what is committed, a last time, and stops. */
  async close(): Promise<void> {
    if (!this.#poll) return;
    clearInterval(this.#poll);
    this.wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isDue) {
      this.#isDue = false;
      try {
        if ((await this.#number()) >= FULL) this.#isDue = true;
      } catch (error) {
        // The next second tries again.
        this.#onError(error as Error);
      }
    }
  }
}
