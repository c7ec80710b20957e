import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Closes connections that have asked nothing yet when the server stops: browsers open some beforehand, and
 * Node would wait a minute for what they might ask.
 */
export function closeUnused(server: FastifyInstance): void {
  const unused = new Set<Socket>();
  const used = ({ socket }: { readonly socket: Socket }): void => {
    unused.delete(socket);
  };
  server.server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.server.on('request', used);
  server.server.on('upgrade', used);
  server.addHook('preClose', () => {
    for (const socket of unused) socket.destroy();
    return Promise.resolve();
  });
}
