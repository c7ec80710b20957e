import type { Queryable } from '../shared/database/queryable.ts';
import { AccessEvents } from './access-events.ts';
import { Authenticator } from './authenticator.ts';
import type { Caller } from './caller.ts';
import type { Clock } from './clock.ts';
import { Tokens, type Issuer } from './tokens.ts';
import { Sessions } from './sessions.ts';

/** The doors of a registry: who comes in, and for how long. */
export interface Access {
  readonly events: AccessEvents;
  readonly sessions: Sessions;
  /** See {@link Authenticator.authenticate}. */
  authenticate(authorization: string | undefined, address: string): Promise<Caller>;
  close(): Promise<void>;
}

interface AccessOptions {
  /** Whose tokens count; null: nobody's. */
  readonly issuer: Issuer | null;
  readonly database: Queryable;
  /** Told of errors that no request is answered with. */
  readonly onError: (error: Error) => void;
  readonly now?: Clock;
}

/** Opens the doors of a registry that keeps its keys in a database. */
export function openAccess({ issuer, database, onError, now = Date.now }: AccessOptions): Access {
  const events = new AccessEvents();
  const tokens = issuer && new Tokens({ issuer, database, onError, now });
  const sessions = new Sessions({ database, onError, now });
  const authenticator = new Authenticator({ database, tokens, events, onError, now });
  return {
    events,
    sessions,
    authenticate: (authorization, address) => authenticator.authenticate(authorization, address),
    close: () => {
      sessions.close();
      return Promise.resolve();
    },
  };
}
