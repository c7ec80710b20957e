import { LRUCache } from 'lru-cache';
import type { Queryable } from '../shared/database/queryable.ts';
import { UnderWay } from '../shared/under-way.ts';
import { UnauthenticatedError } from './access-errors.ts';
import type { AccessEvents, SignInFailure } from './access-events.ts';
import { noteUse } from './api-key.service.ts';
import { bearerIn, unknownCredential } from './bearer.ts';
import { ANONYMOUS_CALLER, type Caller } from './caller.ts';
import type { Clock } from './clock.ts';
import { FailedSignIns } from './failed-sign-ins.ts';
import { KeyLookups } from './key-lookups.ts';
import { keyVerdict } from './key-verdict.ts';
import { hashOf, isSecret } from './secret.ts';
import type { Refused, Verdict } from './verdict.ts';

/** For so long, what was found out of a credential is taken to be so still: a flood of requests is one statement. */
const KNOWN_MS = 10_000;

/** So many credentials that let somebody in are known at once, and so many that do not. */
const MOST_KNOWN = 10_000;

interface AuthenticatorOptions {
  readonly database: Queryable;
  /** Makes something of tokens; null: there is no issuer of any. */
  readonly tokens: { verdict(token: string): Promise<Verdict> } | null;
  readonly events: AccessEvents;
  readonly onError: (error: Error) => void;
  readonly now: Clock;
}

/** Finds out who asks. */
export class Authenticator {
  readonly #options: AuthenticatorOptions;
  readonly #failedSignIns: FailedSignIns;
  readonly #lookups: KeyLookups;
  readonly #callers: LRUCache<string, { readonly caller: Caller }>;
  /** Apart from the others: however many somebody makes up, those who are known stay so. */
  readonly #refused: LRUCache<string, Refused>;
  readonly #underWay = new UnderWay<Verdict>();

  constructor(options: AuthenticatorOptions) {
    const { database, now } = options;
    this.#options = options;
    this.#failedSignIns = new FailedSignIns(now);
    this.#lookups = new KeyLookups(database);
    const known = { max: MOST_KNOWN, ttl: KNOWN_MS, ttlResolution: 0, perf: { now } };
    this.#callers = new LRUCache(known);
    this.#refused = new LRUCache(known);
  }

  /**
   * Who hands in an Authorization header, from an address; without one they are anonymous.
   * @throws UnauthenticatedError  nobody is known by it
   * @throws RateLimitedError      nobody is, and was not too often before from this address
   */
  async authenticate(authorization: string | undefined, address: string): Promise<Caller> {
    if (authorization === undefined) return ANONYMOUS_CALLER;
    const verdict = await this.#verdict(authorization);
    if ('error' in verdict) return this.#refuse(verdict.failure, verdict.error, address);
    if (verdict.caller.expiresAt > this.#options.now()) return verdict.caller;
    // Since it was looked up.
    const error = new UnauthenticatedError('Expected a key or token in force, but it has expired.');
    return this.#refuse('expired', error, address);
  }

  async #verdict(authorization: string): Promise<Verdict> {
    // Nobody is remembered by what others could read in the memory of the process.
    const name = hashOf(authorization).toString('base64');
    const known = this.#callers.get(name) ?? this.#refused.get(name);
    if (known) return known;
    const verdict = await this.#underWay.share(name, () => this.#judge(authorization));
    if ('caller' in verdict) this.#callers.set(name, verdict);
    else this.#refused.set(name, verdict);
    return verdict;
  }

  async #judge(authorization: string): Promise<Verdict> {
    const { database, tokens, onError, now } = this.#options;
    const credential = bearerIn(authorization);
    if (credential === null) return { failure: 'malformed', error: unknownCredential() };
    if (!isSecret(credential))
      return tokens?.verdict(credential) ?? { failure: 'unknown', error: unknownCredential() };
    const verdict = keyVerdict(await this.#lookups.find(hashOf(credential)), now());
    if ('caller' in verdict && verdict.caller.key !== null)
      noteUse(database, [verdict.caller.key], new Date(now())).catch(onError);
    return verdict;
  }

  #refuse(reason: SignInFailure, error: UnauthenticatedError, address: string): never {
    this.#failedSignIns.add(address);
    this.#options.events.tell({ kind: 'sign-in-failed', reason, address });
    throw error;
  }
}
