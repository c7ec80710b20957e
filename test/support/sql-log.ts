/** The statements that a registry sent to PostgreSQL for its readers, oldest first. */
export class SqlLog {
  #statements: { text: string; keys: number }[] = [];

  readonly record = (text: string, keys: number): void => {
    this.#statements.push({ text, keys });
  };

  /** The statements since the last {@link clear}. */
  statements(): readonly string[] {
    return this.#statements.map(({ text }) => text);
  }

  /** How many keys each statement answered. */
  batches(): readonly number[] {
    return this.#statements.map(({ keys }) => keys);
  }

  clear(): void {
    this.#statements = [];
  }
}
