import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';
import { refuseConnection } from '../http/refuse-connection.ts';
import { RETRY_AFTER_SECONDS, type Connections } from './connections.ts';
import type { Limits } from './limits.ts';

/** How long a request may take to arrive, with its body. */
const REQUEST_TIMEOUT_MS = 12_000;

/** So often is looked for requests that are late: Node does so twice a minute, unless it is told otherwise. */
const CHECKS = 6;

/** How long a connection may ask nothing: longer than proxies keep theirs, so that none asks into a closed one. */
const KEEP_ALIVE_TIMEOUT_MS = 72_000;

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

/** Closes connections beyond the bound of an address as they are opened. */
export function limitConnections(server: FastifyInstance, connections: Connections): void {
  server.server.on('connection', (socket: Socket) => {
    if (!connections.admits(socket)) refuseTooMany(socket);
  });
}

/** Says on a connection, instead of anything else, that there are too many, and closes it. */
export function refuseTooMany(socket: Duplex): void {
  refuseConnection(socket, '429 Too Many Requests', [`retry-after: ${RETRY_AFTER_SECONDS}`]);
}
