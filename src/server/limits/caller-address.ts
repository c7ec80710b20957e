import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';
import ipaddr from 'ipaddr.js';

/** Where a request comes from. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * Where requests come from: from the other end of the connection or, where that is a trusted proxy, from
 * where it says in `X-Forwarded-For`. Anybody can write that header, so no other is believed.
 */
export function addressesBehind(trustedProxies: readonly string[]): AddressOf {
  const direct: AddressOf = ({ socket }) => socket.remoteAddress ?? '';
  if (trustedProxies.length === 0) return direct;
  const isTrusted = proxyAddress.compile([...trustedProxies]);
  return (request) => (direct(request) ? proxyAddress(request, isTrusted) : '');
}

/** What one caller has of addresses: of IPv6 a whole network of 64 bits, as every connection is given. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : parsed.toString();
}
