import type pg from 'pg';

/** Statements prepared during the life of a connection; further shapes run unprepared, so that memory stays bounded. */
const MOST_PREPARED = 1_000;

/** The names under which the connections of a pool prepare statements, whoever asks. */
export class PreparedNames {
  readonly #pool: pg.Pool;
  readonly #names = new Map<string, string>();
  #named = 0;
  /** When connections were replaced last, as far as names are concerned. */
  #renewedAt = Date.now();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** The name of a statement by its text; undefined when there are too many. */
  of(text: string): string | undefined {
    let name = this.#names.get(text);
    if (name === undefined && this.#names.size < MOST_PREPARED)
      this.#names.set(text, (name = `c${this.#named++}`));
    return name;
  }

  /**
   * Forgets all names when connections are so old that they were replaced, and their statements with them:
   * new shapes are prepared then.
   * @returns whether it did
   */
  forgetOld(): boolean {
    const lifetime = this.#pool.options.maxLifetimeSeconds * 1_000;
    if (lifetime === 0 || Date.now() - this.#renewedAt < lifetime) return false;
    this.#renewedAt = Date.now();
    this.#names.clear();
    return true;
  }
}
