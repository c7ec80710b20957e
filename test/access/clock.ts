/** A clock that stands still until a test moves it. */
export class TestClock {
  #time = Date.now();

  readonly now = (): number => this.#time;

  /** Moves on, by seconds. */
  advance(seconds: number): void {
    this.#time += seconds * 1000;
  }
}
