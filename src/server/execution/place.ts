/** What holds values of an answer: an object by response names, or a list by indexes. */
export type Holder = Record<string | number, unknown>;

/**
 * Where a value stands in the answer. Objects and lists are put in their place first and filled then, so
 * an error only has to clear the nearest place that may be null, whatever is still awaited below it.
 */
export class Place {
  #isCleared = false;

  constructor(
    readonly up: Place | undefined,
    readonly holder: Holder,
    readonly key: string | number,
    readonly canBeNull: boolean,
  ) {}

  /** Response names and indexes from the root to here; the root has none. */
  get path(): (string | number)[] {
    return this.up ? [...this.up.path, this.key] : [];
  }

  /** Whether an error has removed this place, or one around it, from the answer. */
  get isGone(): boolean {
    return this.#isCleared || (this.up?.isGone ?? false);
  }

  put(value: unknown): void {
    this.holder[this.key] = value;
  }

  /** Sets the value to null, or what is around it where null is not allowed. */
  clear(): void {
    this.#isCleared = true;
    if (this.canBeNull || !this.up) this.put(null);
    else this.up.clear();
  }
}
