import ipaddr from 'ipaddr.js';

type Range = ReturnType<typeof ipaddr.parseCIDR>;

/** What of IPv6 is in use between networks: the rest has been given to nobody, or stands for IPv4. */
const GLOBAL_IPV6: Range = ipaddr.parseCIDR('2000::/3');

/** Which IP addresses webhooks may be sent to: public ones, and the private ones that were allowed. */
export class AddressRules {
  readonly #allowed: readonly Range[];

  /** `allowed`: ranges such as `10.0.0.0/8`. @throws Error when one is none */
  constructor(allowed: readonly string[]) {
    this.#allowed = allowed.map((range) => ipaddr.parseCIDR(range));
  }

  allows(address: string): boolean {
    if (!ipaddr.isValid(address)) return false;
    // An IPv4 address within an IPv6 address is what it is reached by.
    const parsed = ipaddr.process(address);
    if (this.#allowed.some((range) => isIn(parsed, range))) return true;
    return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || isIn(parsed, GLOBAL_IPV6));
  }
}

function isIn(address: ReturnType<typeof ipaddr.process>, range: Range): boolean {
  return address.kind() === range[0].kind() && address.match(range);
}
