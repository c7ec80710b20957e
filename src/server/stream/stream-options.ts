import type { Access } from '../../access/access.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { RequestContext } from '../execution/gateway.ts';

/** What transports that stream are given. */
export interface StreamOptions {
  readonly access: Access;
  /** A fresh context for one operation of a viewer. */
  readonly createContext: (viewer: Viewer) => RequestContext;
  /** How long a subscriber may leave a result unread until its connection is closed. */
  readonly stallTimeoutMs: number;
}
