/** A source of random numbers that is the same at every run (mulberry32). */
export class Random {
  #state;

  /** @param {string} seed a text; each seed has its own sequence */
  constructor(seed) {
    this.#state = [...seed].reduce(
      (hash, letter) => Math.imul(hash ^ letter.codePointAt(0), 16777619),
      2166136261,
    );
  }

  /** A number from 0 up to, but not including, 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 up to, but not including, the given one. */
  below(limit) {
    return Math.floor(this.next() * limit);
  }

  /** A whole number from one to another, both included. */
  between(least, most) {
    return least + this.below(most - least + 1);
  }

  /** Whether something with this probability happens. */
  chance(probability) {
    return this.next() < probability;
  }

  /** One of the items. */
  pick(items) {
    return items[this.below(items.length)];
  }

  /** Different values of a draw, as many as asked for; fewer when the draw keeps repeating itself. */
  different(count, draw) {
    const found = new Set();
    for (let attempt = 0; found.size < count && attempt < count * 8; attempt++) found.add(draw());
    return [...found];
  }
}

/**
 * Draws ranks from 0 to size - 1, the first ones most often: rank r with a weight of (r + 1)^-0.8. With
 * this exponent the share of the many at the tail does not depend on how many there are: the middle
 * organization has as many agreements among a million as it has among 100,000.
 */
export class Popularity {
  #upTo;

  constructor(size) {
    this.#upTo = new Float64Array(size);
    let sum = 0;
    for (let rank = 0; rank < size; rank++) this.#upTo[rank] = sum += (rank + 1) ** -0.8;
  }

  /** @param {Random} random */
  draw(random) {
    const at = random.next() * this.#upTo.at(-1);
    let [low, high] = [0, this.#upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#upTo[middle] > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
