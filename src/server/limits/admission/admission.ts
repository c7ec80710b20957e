import { Queues } from './queues.ts';

/** Tells the time, in milliseconds, and when some of it has passed. */
export interface Timer {
  now(): number;
  /** Calls back unless what it answers is called first. */
  after(ms: number, then: () => void): () => void;
}

const TIMER: Timer = {
  now: () => performance.now(),
  after: (ms, then) => {
    const timeout = setTimeout(then, ms);
    return () => {
      clearTimeout(timeout);
    };
  },
};

/** How many may wait of each caller, and for how long. */
export interface Patience {
  readonly mostWaiting: number;
  readonly longestWaitMs: number;
}

/** Says that what somebody came for is done. */
export type Leave = () => void;

/**
 * Lets in one after the other to what takes the processor, callers by turns, so that none waits for all that
 * another one came for; and so that all of it together takes half of the time at most: each is followed by a
 * pause as long as what it did.
 */
export class Admission {
  readonly #queues = new Queues<(isAdmitted: boolean) => void>();
  readonly #patience: Patience;
  readonly #timer: Timer;
  #isOpen = true;

  constructor(patience: Patience, timer = TIMER) {
    this.#patience = patience;
    this.#timer = timer;
  }

  /**
   * Resolves in turn, and to null when too many of the same caller wait already, or for too long. What the
   * caller comes for must follow, and be over, before it waits for anything else.
   */
  async enter(caller: string): Promise<Leave | null> {
    if (!this.#isOpen && !(await this.#turnOf(caller))) return null;
    this.#isOpen = false;
    const begun = this.#timer.now();
    let left: number | undefined;
    // Others may have their turn of the event loop before: what they did is not counted.
    setImmediate(() => {
      this.#timer.after((left ?? this.#timer.now()) - begun, () => {
        this.#admitNext();
      });
    });
    return () => {
      left ??= this.#timer.now();
    };
  }

  #turnOf(caller: string): Promise<boolean> {
    const { mostWaiting, longestWaitMs } = this.#patience;
    if (this.#queues.lengthOf(caller) >= mostWaiting) return Promise.resolve(false);
    return new Promise((resolve) => {
      const admit = (isAdmitted: boolean): void => {
        stopWaiting();
        resolve(isAdmitted);
      };
      const stopWaiting = this.#timer.after(longestWaitMs, () => {
        this.#queues.remove(caller, admit);
        resolve(false);
      });
      this.#queues.add(caller, admit);
    });
  }

  #admitNext(): void {
    const admit = this.#queues.next();
    if (admit) admit(true);
    else this.#isOpen = true;
  }
}
