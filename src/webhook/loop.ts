/**
 * Does work whenever it is woken, one time after the other: while it is under way, all further calls
 * together are one.
 */
export class Loop {
  readonly #work: () => Promise<void>;
  readonly #onError: (error: Error) => void;
  #isDue = false;
  #isClosed = false;
  #running: Promise<void> | null = null;

  constructor(work: () => Promise<void>, onError: (error: Error) => void) {
    this.#work = work;
    this.#onError = onError;
  }

  wake(): void {
    if (this.#isClosed) return;
    this.#isDue = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  /** Ends what is under way, and works no more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isDue && !this.#isClosed) {
      this.#isDue = false;
      await this.#work().catch(this.#onError);
    }
  }
}
