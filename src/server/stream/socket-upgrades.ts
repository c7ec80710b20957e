import type { FastifyInstance } from 'fastify';
import { WebSocketServer } from 'ws';
import { isFromAllowedOrigin } from '../http/origins.ts';
import { refuseConnection } from '../http/refuse-connection.ts';
import { refuseTooMany } from '../limits/connection-limit.ts';
import type { StreamOptions } from './stream-options.ts';

/** The largest message that is read, in bytes. */
const LARGEST_FRAME = 64 * 1024;

/** The WebSockets that HTTP requests to `/graphql` become, of pages that may connect, up to the bound of their address. */
export function acceptUpgrades(
  server: FastifyInstance,
  {
    allowedOrigins,
    connections,
    census,
  }: Pick<StreamOptions, 'allowedOrigins' | 'connections' | 'census'>,
): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME });
  server.server.on('upgrade', (request, socket, head) => {
    const isFound = request.url?.split('?')[0] === '/graphql';
    if (!isFound || !isFromAllowedOrigin(request, allowedOrigins)) {
      refuseConnection(socket, isFound ? '403 Forbidden' : '404 Not Found');
      return;
    }
    if (!connections.admitsStream(request, socket)) {
      refuseTooMany(socket);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (connected) => {
      census.connected('websocket', connected);
      sockets.emit('connection', connected, request);
    });
  });
  return sockets;
}
