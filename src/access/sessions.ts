import type { Queryable } from '../shared/database/queryable.ts';
import { noteUse, unrevoked } from './api-key.service.ts';
import type { Caller } from './caller.ts';
import type { Clock } from './clock.ts';

/** So often it is looked whether those who stay connected may stay. */
const RECHECK_MS = 20_000;

/** What somebody is told whose connection ends with their key or token. */
export const ENDED = {
  expired: 'Expected a key or token that is in force, but it has expired meanwhile.',
  revoked: 'Expected a key that is in force, but it was revoked meanwhile.',
} as const;

interface Session {
  readonly caller: Caller;
  readonly end: (reason: string) => void;
}

interface SessionsOptions {
  readonly database: Queryable;
  readonly onError: (error: Error) => void;
  readonly now: Clock;
}

/** Those who stay connected, as by a WebSocket: for as long as what they are known by is in force. */
export class Sessions {
  readonly #open = new Set<Session>();
  readonly #options: SessionsOptions;
  readonly #timer: NodeJS.Timeout;

  constructor(options: SessionsOptions) {
    this.#options = options;
    this.#timer = setInterval(() => {
      this.recheck().catch(options.onError);
    }, RECHECK_MS).unref();
  }

  /** How many connections are those of somebody who is known. */
  get count(): number {
    return this.#open.size;
  }

  /** Keeps an eye on a connection. @returns what is to be called when it has ended */
  open(caller: Caller, end: (reason: string) => void): () => void {
    const session: Session = { caller, end };
    // Nothing of an anonymous caller can be revoked.
    if (caller.viewer.name !== null) this.#open.add(session);
    return () => void this.#open.delete(session);
  }

  /** Ends the connections of those whose key or token is not in force any more: one statement for all of them. */
  async recheck(): Promise<void> {
    const { database, now } = this.#options;
    const at = now();
    for (const session of this.#open)
      if (session.caller.expiresAt <= at) this.#end(session, ENDED.expired);
    const keys = new Set(
      [...this.#open].map(({ caller }) => caller.key).filter((key) => key !== null),
    );
    if (keys.size === 0) return;
    await noteUse(database, [...keys], new Date(at));
    const remaining = await unrevoked(database, [...keys]);
    for (const session of this.#open) {
      const { key } = session.caller;
      // Who has connected meanwhile was looked up later.
      if (key !== null && keys.has(key) && !remaining.has(key)) this.#end(session, ENDED.revoked);
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #end(session: Session, reason: string): void {
    this.#open.delete(session);
    session.end(reason);
  }
}
