import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { UnavailableError } from '../shared/errors.ts';
import type { Clock } from './clock.ts';
import { fetchJson } from './fetch-json.ts';

/** The keys are fetched at most so often, whatever comes. */
const REST_MS = 60_000;

/** Keys that are older are fetched again, while they go on. */
const FRESH_MS = 10 * 60_000;

interface IssuerKeysOptions {
  /** Where they are: asked whenever they are fetched, since issuers move. */
  readonly locate: () => Promise<string>;
  /** Told when the keys cannot be fetched. */
  readonly onError: (error: Error) => void;
  readonly now: Clock;
}

/**
 * The public keys of an issuer. jose chooses them; when they are fetched, and how much, is decided here. What
 * jose fetches by itself it drops when it cannot be fetched again in time, rests only after a fetch that
 * succeeded, and reads whole: so an issuer that is down would take everybody along, be asked for each token
 * with an unknown key, and could fill the memory.
 */
export class IssuerKeys {
  readonly #options: IssuerKeysOptions;
  #keys: ReturnType<typeof createLocalJWKSet> | undefined;
  #fetching: Promise<void> | undefined;
  #triedAt = -Infinity;
  #fetchedAt = -Infinity;

  constructor(options: IssuerKeysOptions) {
    this.#options = options;
  }

  /** The key that a token says it is signed with. @throws UnavailableError when none are known yet */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const fetching = this.#isFresh ? undefined : this.#fetch();
    // Those that are known go on meanwhile.
    if (!this.#keys) await fetching;
    if (!this.#keys)
      throw new UnavailableError({
        message: 'Expected to check a token, but the keys of its issuer cannot be fetched now.',
        retryAfterSeconds: REST_MS / 1000,
      });
    try {
      return await this.#keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      // It may be a new one.
      await this.#fetch();
      return this.#keys(header, token);
    }
  };

  get #isFresh(): boolean {
    return this.#options.now() - this.#fetchedAt < FRESH_MS;
  }

  /** Fetches the keys, unless that was tried of late; those who ask meanwhile wait for the same. */
  #fetch(): Promise<void> {
    const { now, onError } = this.#options;
    if (this.#fetching) return this.#fetching;
    if (now() - this.#triedAt < REST_MS) return Promise.resolve();
    this.#triedAt = now();
    this.#fetching = this.#load()
      .catch(onError)
      .finally(() => {
        this.#fetching = undefined;
      });
    return this.#fetching;
  }

  async #load(): Promise<void> {
    const { locate, now } = this.#options;
    // Those that are known go on until it has answered. Whether these are some is looked at by jose.
    this.#keys = createLocalJWKSet((await fetchJson(await locate())) as JSONWebKeySet);
    this.#fetchedAt = now();
  }
}
