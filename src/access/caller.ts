import { ANONYMOUS, type Viewer } from '../shared/viewer.ts';

/** Somebody who asks, and for how long they may do so as who they are. */
export interface Caller {
  readonly viewer: Viewer;
  /** When it ends, in milliseconds of the epoch; Infinity: never of itself. */
  readonly expiresAt: number;
  /** The uuid of the API key that they hold: it can be revoked meanwhile. Null without one. */
  readonly key: string | null;
}

/** Whoever hands in nothing that says who they are. */
export const ANONYMOUS_CALLER: Caller = { viewer: ANONYMOUS, expiresAt: Infinity, key: null };
