import { once } from 'node:events';
import { Server } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long answers may take once the server stops; then their connections are cut. */
const LONGEST_ANSWER_MS = 10_000;

/**
 * Lets clients leave when the server stops: nobody new gets in, and those who are connected are answered for
 * a moment longer, each for the last time. Closed at once, connections would be cut on which a request is
 * on its way already.
 */
export function lingerOnClose(server: FastifyInstance, lingerMs: number): void {
  let cutting: NodeJS.Timeout | undefined;
  server.addHook('preClose', async () => {
    cutting = setTimeout(() => {
      server.server.closeAllConnections();
    }, LONGEST_ANSWER_MS);
    if (lingerMs === 0) return;
    const left = once(server.server, 'close');
    // That of HTTP closes connections that are idle, too.
    Server.prototype.close.call(server.server);
    await Promise.race([left, delay(lingerMs)]);
  });
  // Not before: whoever is told to connect anew while we listen stands in the system's queue, which is cut off.
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (cutting) void reply.header('connection', 'close');
    done();
  });
  server.addHook('onClose', () => {
    clearTimeout(cutting);
  });
}
