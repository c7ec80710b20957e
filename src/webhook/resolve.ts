import type { LookupAddress } from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';

/** Finds the addresses of a host. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** How long a name server may take to answer at first; the second time, it is given twice as long. */
const TIMEOUT_MS = 2_000;
const TRIES = 2;

interface ResolveOptions {
  /** Whether hosts may be meant that only this machine and its network know by name. */
  readonly knowsPrivate: boolean;
  /** The name servers to ask, such as `192.0.2.1:53`; those of the system unless given. */
  readonly servers?: readonly string[];
}

/**
 * Finds hosts by asking name servers, for as many at once as are wanted. The system's own way has four
 * threads for all that the process looks up: a few names that hang would keep all others from being found.
 */
export function resolveByDns({ knowsPrivate, servers }: ResolveOptions): Resolve {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  if (servers) resolver.setServers(servers);
  return async (host) => {
    if (knowsPrivate && host === 'localhost') return lookup(host, { all: true });
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = answers.flatMap((answer, index) =>
      answer.status === 'fulfilled'
        ? answer.value.map((address) => ({ address, family: index === 0 ? 4 : 6 }))
        : [],
    );
    if (found.length > 0) return found;
    const errors = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason as NodeJS.ErrnoException] : [],
    );
    const slow = errors.find(({ code }) => code === 'ETIMEOUT');
    // What has kept the name servers waiting would take one of those threads for just as long.
    if (knowsPrivate && !slow) return lookup(host, { all: true });
    throw slow ?? errors[0] ?? new Error(`Expected an address of "${host}", but it has none.`);
  };
}
