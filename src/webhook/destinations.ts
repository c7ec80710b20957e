import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { AddressRules } from './address-rules.ts';
import type { Resolve } from './resolve.ts';

/** A host that nothing is sent to. Says nothing about its address: that is not for everybody to know. */
export class ForbiddenHostError extends Error {
  constructor(host: string) {
    super(`Expected a host with public addresses only, but "${host}" has another.`);
  }
}

/** The hosts that webhooks are sent to. */
export class Destinations {
  readonly #rules: AddressRules;
  readonly #resolve: Resolve;

  constructor(rules: AddressRules, resolve: Resolve) {
    this.#rules = rules;
    this.#resolve = resolve;
  }

  /** The addresses of a host, all of which are allowed. @throws ForbiddenHostError when one is not */
  async addressesOf(host: string): Promise<readonly LookupAddress[]> {
    const family = isIP(host);
    const found = family ? [{ address: host, family }] : await this.#resolve(host);
    if (!found.every(({ address }) => this.#rules.allows(address)))
      throw new ForbiddenHostError(host);
    return found;
  }

  /**
   * Looks up the host of a connection that is being made. So the addresses that are checked are those that
   * are connected to: a name that has been given another address since it was checked last gains nothing.
   */
  readonly lookup: LookupFunction = (host, { all }, done) => {
    this.addressesOf(host).then(
      (addresses) => {
        const [first] = addresses;
        if (all) done(null, [...addresses]);
        else if (first) done(null, first.address, first.family);
        else done(new Error(`Expected an address of "${host}", but it has none.`), '');
      },
      (error: unknown) => {
        done(error as Error, '');
      },
    );
  };
}

/** The host of an address, without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}
