import type { FeedContext } from '../changes/feed.ts';
import type { Writes } from '../shared/write/writes.ts';
import { AddressRules } from './address-rules.ts';
import { Destinations } from './destinations.ts';
import { resolveByDns, type Resolve } from './resolve.ts';

/** How webhooks are sent, as far as it can be chosen. */
export interface WebhookOptions {
  /** Ranges of addresses that are not public, such as `10.0.0.0/8`, and may be sent to nevertheless. */
  readonly privateAddresses?: readonly string[];
  readonly now?: () => Date;
  readonly resolve?: Resolve;
  /** How long an attempt may take. */
  readonly timeoutMs?: number;
  /** How often is looked for what is due. */
  readonly pollMs?: number;
}

/** What sending webhooks takes, the same for all requests. */
export interface Webhooks {
  readonly destinations: Destinations;
  readonly now: () => Date;
  readonly timeoutMs: number;
  readonly pollMs: number;
  /** Writes that no log of changes tells of. */
  readonly writes: Writes;
}

/** What webhooks need of a request. */
export interface WebhookContext extends FeedContext {
  readonly webhooks: Webhooks;
}

const TIMEOUT_MS = 15_000;
const POLL_MS = 1_000;

export function webhooksWith(options: WebhookOptions, writes: Writes): Webhooks {
  const { privateAddresses = [], timeoutMs = TIMEOUT_MS, pollMs = POLL_MS } = options;
  const { now = () => new Date() } = options;
  const { resolve = resolveByDns({ knowsPrivate: privateAddresses.length > 0 }) } = options;
  const destinations = new Destinations(new AddressRules(privateAddresses), resolve);
  return { destinations, now, timeoutMs, pollMs, writes };
}
