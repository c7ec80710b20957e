import type { Queryable } from '../shared/database/queryable.ts';
import { keysByHashes, type ApiKey } from './api-key.service.ts';

interface Waiting {
  readonly hash: Buffer;
  readonly resolve: (key: ApiKey | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Looks keys up by the hashes of their secrets, by one statement at a time: those who come meanwhile are
 * answered by the next. So whoever sends one secret after the other takes one connection at most, and each
 * is a step down an index more.
 */
export class KeyLookups {
  readonly #database: Queryable;
  readonly #waiting: Waiting[] = [];
  #isBusy = false;

  constructor(database: Queryable) {
    this.#database = database;
  }

  /** The key whose secret has a hash; null when there is none. */
  find(hash: Buffer): Promise<ApiKey | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ hash, resolve, reject });
      if (!this.#isBusy) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    while (this.#waiting.length > 0) await this.#look(this.#waiting.splice(0));
    this.#isBusy = false;
  }

  async #look(batch: readonly Waiting[]): Promise<void> {
    try {
      const hashes = batch.map(({ hash }) => hash);
      const keys = await keysByHashes(this.#database, hashes);
      const found = new Map(keys.map((key) => [key.hash.toString('hex'), key]));
      for (const { hash, resolve } of batch) resolve(found.get(hash.toString('hex')) ?? null);
    } catch (error) {
      // Those who have waited for their turn meanwhile are not to wait once more for what cannot be had.
      for (const { reject } of [...batch, ...this.#waiting.splice(0)]) reject(error);
    }
  }
}
