/** Tells the time, in milliseconds, and when some of it has passed. */
export interface Timer {
  now(): number;
  after(ms: number, then: () => void): void;
}

const TIMER: Timer = {
  now: () => performance.now(),
  after: (ms, then) => void setTimeout(then, ms),
};

/**
 * Lets callers in one after the other to what takes the processor, and so that all of it together takes half
 * of the time at most: each is followed by a pause as long as what it did.
 */
export class Admission {
  readonly #waiting: (() => void)[] = [];
  readonly #mostWaiting: number;
  readonly #timer: Timer;
  #isOpen = true;

  constructor(mostWaiting: number, timer = TIMER) {
    this.#mostWaiting = mostWaiting;
    this.#timer = timer;
  }

  /** Whether nobody else should wait. */
  get isFull(): boolean {
    return this.#waiting.length >= this.#mostWaiting;
  }

  /** Resolves in turn. What the caller comes for must follow before it waits for anything else. */
  async enter(): Promise<void> {
    if (!this.#isOpen) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isOpen = false;
    const begun = this.#timer.now();
    setImmediate(() => {
      this.#timer.after(this.#timer.now() - begun, () => {
        this.#admitNext();
      });
    });
  }

  #admitNext(): void {
    const admit = this.#waiting.shift();
    if (admit) admit();
    else this.#isOpen = true;
  }
}
