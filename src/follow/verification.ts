import type { ChangeLog } from './change-log.ts';
import type { Place } from './cursor-file.ts';
import { reasonOf } from './refusal.ts';
import { compare } from './running-hash.ts';

/** So often what was followed is compared, while changes come. */
const INTERVAL_MS = 60_000;

/** Proves that what was followed is the log of the server: nothing missed, nothing altered. */
export class Verification {
  readonly #log: ChangeLog;
  #comparedAt = Date.now();

  constructor(log: ChangeLog) {
    this.#log = log;
  }

  /** Compares a place with the server when it is time to. @throws DifferenceError */
  async nowAndThen(place: Place): Promise<void> {
    if (Date.now() - this.#comparedAt < INTERVAL_MS) return;
    compare(hashed(place), await this.#log.checkpoint(place.cursor));
    this.#comparedAt = Date.now();
  }

  /** Compares the last place. @throws DifferenceError, and when the server is not there to compare with */
  async finally(place: Place): Promise<void> {
    const theirs = await this.#log.checkpointAtOnce(place.cursor).catch((error: unknown) => {
      const reason = reasonOf(error);
      throw new Error(`Expected the server to answer a last comparison, but got: ${reason}.`);
    });
    compare(hashed(place), theirs);
  }
}

const hashed = ({ cursor, hash = '' }: Place) => ({ cursor, hash });
