/** What an operator may set of the limits; all others are the same everywhere. */
export interface Limits {
  /** What an address may ask for in a minute, in nodes; those with a key ten times as much; 0: any amount. */
  readonly costPerMinute: number;
  /** How many connections an address may have; 0: any number. */
  readonly connectionsPerAddress: number;
  /** Ranges of addresses of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** A folder of documents that requests may name; null: none. */
  readonly persistedDocuments: string | null;
  /** Whether no other documents are carried out. */
  readonly arePersistedOnly: boolean;
  /** How long an operation may take. */
  readonly deadlineMs?: number;
  /** How long a request may take to arrive. */
  readonly requestTimeoutMs?: number;
  /** The time in milliseconds. */
  readonly now?: () => number;
}

/** For whoever serves itself: nothing is counted by caller. */
export const UNCOUNTED: Limits = {
  costPerMinute: 0,
  connectionsPerAddress: 0,
  trustedProxies: [],
  persistedDocuments: null,
  arePersistedOnly: false,
};
