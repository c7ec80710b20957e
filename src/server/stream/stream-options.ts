import type { RequestContext } from '../execution/gateway.ts';

/** What transports that stream are given. */
export interface StreamOptions {
  /** A fresh context for one operation. */
  readonly createContext: () => RequestContext;
  /** How long a subscriber may leave a result unread until its connection is closed. */
  readonly stallTimeoutMs: number;
}
