import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import proxyAddress from '@fastify/proxy-addr';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';
import { networkOf } from './caller-address.ts';
import type { Limits } from './limits.ts';

/** How long a request may take to arrive, with its body. */
const REQUEST_TIMEOUT_MS = 12_000;

/** So often is looked for requests that are late: Node does so twice a minute, unless it is told otherwise. */
const CHECKS = 6;

/** How long a connection may ask nothing: longer than proxies keep theirs, so that none asks into a closed one. */
const KEEP_ALIVE_TIMEOUT_MS = 72_000;

const REFUSAL =
  'HTTP/1.1 429 Too Many Requests\r\nretry-after: 1\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

/** Options of a server that closes connections whose requests do not arrive. */
export function connectionOptions({
  requestTimeoutMs = REQUEST_TIMEOUT_MS,
}: Limits): Pick<FastifyHttpOptions<Server>, 'keepAliveTimeout' | 'requestTimeout' | 'http'> {
  return {
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    requestTimeout: requestTimeoutMs,
    http: {
      requestTimeout: requestTimeoutMs,
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.ceil(requestTimeoutMs / CHECKS),
    },
  };
}

/**
 * Bounds the connections of an address, whatever they are used for. Those of trusted proxies are not: they
 * carry the requests of many, and proxies have limits of their own.
 */
export function limitConnections(
  server: FastifyInstance,
  { connectionsPerAddress, trustedProxies }: Limits,
): void {
  if (connectionsPerAddress === 0) return;
  const isProxy = proxyAddress.compile([...trustedProxies]);
  const open = new Map<string, number>();
  server.server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket;
    if (remoteAddress && isProxy(remoteAddress, 0)) return;
    const network = networkOf(remoteAddress);
    const count = (open.get(network) ?? 0) + 1;
    if (count > connectionsPerAddress) {
      socket.end(REFUSAL, () => socket.destroy());
      return;
    }
    open.set(network, count);
    socket.once('close', () => {
      const others = (open.get(network) ?? 1) - 1;
      if (others > 0) open.set(network, others);
      else open.delete(network);
    });
  });
}
