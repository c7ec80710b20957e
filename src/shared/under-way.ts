/** Work that is under way, shared by all who ask for the same meanwhile. Nothing is kept beyond it. */
export class UnderWay<T> {
  readonly #started = new Map<string, Promise<T>>();

  /** The result of work that is known by a key: of what was started already, or else of what is now. */
  share(key: string, work: () => Promise<T>): Promise<T> {
    let result = this.#started.get(key);
    if (!result) {
      result = work().finally(() => this.#started.delete(key));
      this.#started.set(key, result);
    }
    return result;
  }
}
