import { LRUCache } from 'lru-cache';

/** How much of a cache one value may take: what takes more is not kept, and drives nothing else out. */
const LARGEST_SHARE = 1 / 16;

/**
 * A cache as Apollo Server takes them, of so many bytes. Its own count neither the text of a document, which
 * stays as long as the document does, nor what small entries take beside their text.
 */
export class BoundedCache<V extends object | string> {
  readonly #kept: LRUCache<string, V>;

  /** @param sizeOf how many bytes a value takes */
  constructor(maxBytes: number, sizeOf: (value: V) => number) {
    this.#kept = new LRUCache<string, V>({
      maxSize: maxBytes,
      maxEntrySize: maxBytes * LARGEST_SHARE,
      sizeCalculation: sizeOf,
    });
  }

  /** Whether it has something by a hash. */
  has(hash: string): boolean {
    return this.#kept.has(hash);
  }

  get(key: string): Promise<V | undefined> {
    return Promise.resolve(this.#kept.get(hashIn(key)));
  }

  set(key: string, value: V): Promise<void> {
    this.#kept.set(hashIn(key), value);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#kept.delete(hashIn(key)));
  }
}

/** Apollo Server puts before a hash what is the same for all. */
const hashIn = (key: string): string => key.slice(key.lastIndexOf(':') + 1);
