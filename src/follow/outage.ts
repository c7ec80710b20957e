/** Tells that the server cannot be reached, once for each reason, and that it can be again. */
export class Outage {
  readonly #url: string;
  readonly #note: (line: string) => void;
  readonly #told = new Set<string>();

  constructor(url: string, note: (line: string) => void) {
    this.#url = url;
    this.#note = note;
  }

  /** Something went wrong that may pass. */
  goesOn(reason: string): void {
    if (this.#told.has(reason)) return;
    this.#told.add(reason);
    this.#note(`${this.#url} cannot be followed now (${reason}); trying again.`);
  }

  /** The server answers. */
  ends(): void {
    if (this.#told.size > 0) this.#note(`${this.#url} is followed again.`);
    this.#told.clear();
  }
}
