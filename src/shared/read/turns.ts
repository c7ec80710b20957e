/** Work that takes a turn: the turn lasts until its promise, which does not reject, is settled. */
type Work = () => Promise<unknown>;

/**
 * Gives turns to work as soon as a connection is free for it. What waits can still grow meanwhile: the
 * fuller the house, the larger the batches, as in a group commit, while in an idle registry everything
 * begins at the end of the event loop's turn. Work of different kinds takes turns one by one, so what
 * comes in many parts does not keep the others waiting.
 */
export class Turns {
  #free: number;
  #isDue = false;
  readonly #waiting = new Map<object, Work[]>();

  constructor(connections: number) {
    this.#free = connections;
  }

  take(kind: object, work: Work): void {
    const queue = this.#waiting.get(kind);
    if (queue) queue.push(work);
    else this.#waiting.set(kind, [work]);
    this.#wake();
  }

  #wake(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      for (let work = this.#next(); work; work = this.#next()) {
        this.#free -= 1;
        void work().finally(() => {
          this.#free += 1;
          this.#wake();
        });
      }
    });
  }

  #next(): Work | undefined {
    const [first] = this.#waiting;
    if (!first || this.#free === 0) return undefined;
    const [kind, queue] = first;
    const work = queue.shift();
    this.#waiting.delete(kind);
    if (queue.length > 0) this.#waiting.set(kind, queue);
    return work;
  }
}
