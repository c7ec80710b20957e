import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';
import { RETRY_AFTER_SECONDS, type Connections } from './connections.ts';
import type { Limits } from './limits.ts';

/** How long a request may take to arrive, with its body. */
const REQUEST_TIMEOUT_MS = 12_000;

/** So often is looked for requests that are late: Node does so twice a minute, unless it is told otherwise. */
const CHECKS = 6;

/** How long a connection may ask nothing: longer than proxies keep theirs, so that none asks into a closed one. */
const KEEP_ALIVE_TIMEOUT_MS = 72_000;

const REFUSAL = `HTTP/1.1 429 Too Many Requests\r\nretry-after: ${RETRY_AFTER_SECONDS}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;

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
    if (!connections.admits(socket)) refuseConnection(socket);
  });
}

/** Says on a connection, instead of anything else, that there are too many, and closes it. */
export function refuseConnection(socket: Duplex): void {
  socket.end(REFUSAL, () => socket.destroy());
}
