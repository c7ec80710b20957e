/** What numbers committed changes: answers how many it has numbered. */
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
  /** Of the pass that is under way, or the last one. It does not reject. */
  #pass: Promise<void> = Promise.resolve();
  /** Of the pass that begins when that one has ended. */
  #next: Promise<void> | null = null;

  #isFailing = false;

  constructor(number: NumberChanges, onError: (error: Error) => void) {
    this.#number = number;
    this.#onError = onError;
  }

  /** Whether what was committed may have no number yet, though it was tried. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  /** Begins to look at the log every second. */
  open(): void {
    this.#poll = setInterval(() => void this.number(), POLL_MS);
  }

  /** Numbers what is committed by now. Calls that come while it does so are answered by one pass more, together. */
  number(): Promise<void> {
    this.#next ??= this.#pass.then(() => {
      this.#next = null;
      return (this.#pass = this.#run());
    });
    return this.#next;
  }

  /** Numbers what is committed, a last time, and stops. */
  async close(): Promise<void> {
    if (!this.#poll) return;
    clearInterval(this.#poll);
    await this.number();
  }

  async #run(): Promise<void> {
    try {
      while ((await this.#number()) >= FULL);
      this.#isFailing = false;
    } catch (error) {
      // The next second tries again.
      this.#isFailing = true;
      this.#onError(error as Error);
    }
  }
}
