import { LONGEST_WAIT_MS } from '../database/timeouts.ts';

/**
 * Work that takes a turn, told how long it may still wait for its connection. The turn lasts until its
 * promise, which does not reject, is settled.
 */
type Work = (remainingMs: number) => Promise<unknown>;

interface Waiting {
  readonly work: Work;
  /** Done instead of the work when its turn does not come in time. */
  readonly refuse: () => void;
  readonly since: number;
}

/**
 * Gives turns to work as soon as a connection is free for it. What waits can still grow meanwhile: the
 * fuller the house, the larger the batches, as in a group commit, while in an idle registry everything
 * begins at the end of the event loop's turn. Work of different kinds takes turns one by one, so what
 * comes in many parts does not keep the others waiting. What has waited too long is refused.
 */
export class Turns {
  #free: number;
  #isDue = false;
  readonly #waiting = new Map<object, Waiting[]>();
  readonly #longestWaitMs: number;
  #late: NodeJS.Timeout | undefined;

  constructor(connections: number, longestWaitMs = LONGEST_WAIT_MS) {
    this.#free = connections;
    this.#longestWaitMs = longestWaitMs;
  }

  take(kind: object, work: Work, refuse: () => void): void {
    const waiting = { work, refuse, since: performance.now() };
    const queue = this.#waiting.get(kind);
    if (queue) queue.push(waiting);
    else this.#waiting.set(kind, [waiting]);
    this.#wake();
  }

  #wake(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      for (let next = this.#next(); next; next = this.#next()) {
        this.#free -= 1;
        const remainingMs = Math.max(0, next.since + this.#longestWaitMs - performance.now());
        void next.work(remainingMs).finally(() => {
          this.#free += 1;
          this.#wake();
        });
      }
      this.#watch();
    });
  }

  #next(): Waiting | undefined {
    const [first] = this.#waiting;
    if (!first || this.#free === 0) return undefined;
    const [kind, queue] = first;
    const waiting = queue.shift();
    this.#waiting.delete(kind);
    if (queue.length > 0) this.#waiting.set(kind, queue);
    return waiting;
  }

  /** Looks again when what has waited longest is late. Nobody waits for a timer while all get their turns. */
  #watch(): void {
    if (this.#late || this.#waiting.size === 0) return;
    const oldest = Math.min(...[...this.#waiting.values()].map(([first]) => first?.since ?? 0));
    this.#late = setTimeout(
      () => {
        this.#late = undefined;
        this.#refuseLate();
        this.#watch();
      },
      Math.max(1, oldest + this.#longestWaitMs - performance.now()),
    );
    // What waited may have got its turn long before: a program that is done does not stay for this.
    this.#late.unref();
  }

  #refuseLate(): void {
    const limit = performance.now() - this.#longestWaitMs;
    for (const [kind, queue] of this.#waiting) {
      const late = queue.filter(({ since }) => since <= limit);
      const others = queue.filter(({ since }) => since > limit);
      if (others.length > 0) this.#waiting.set(kind, others);
      else this.#waiting.delete(kind);
      for (const { refuse } of late) refuse();
    }
  }
}
