import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badRequest } from '../http-errors.ts';
import { isFromAllowedOrigin } from '../http/origins.ts';
import { requestIn } from './event-stream-request.ts';
import type { Operations } from './operations.ts';
import { refuseStream, writeEvents } from './server-sent-events.ts';
import type { StreamOptions } from './stream-options.ts';

const PATH = '/graphql/stream';

const RESTARTING = { errors: [{ message: 'The server restarts.' }] };

/**
 * Serves subscriptions, and whatever else is asked for so, as server-sent events: one connection for each
 * operation, by the protocol of graphql-sse. Its own server is not used: it queues without a limit for
 * clients that do not read.
 */
export function serveEventStream(
  server: FastifyInstance,
  operations: Operations,
  options: StreamOptions,
): void {
  const open = new Set<() => void>();
  let isClosing = false;
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { raw } = reply;
    const isGone = (): boolean => raw.destroyed;
    if (isClosing) {
      await reply.code(503).header('connection', 'close').send(RESTARTING);
      return;
    }
    if (!isFromAllowedOrigin(request, options.allowedOrigins))
      throw badRequest(403, 'Expected a page of this server, or of an origin that it allows.');
    // Gone already: what is counted until it closes would be counted for ever.
    if (isGone()) {
      reply.hijack();
      return;
    }
    // Node says nothing of the end of a connection to whoever has to wait for others on it.
    if (raw.socket === null)
      throw badRequest(400, 'Expected a stream to be asked for when what came before is answered.');
    if (!options.connections.admitsStream(request.raw, raw)) throw options.connections.refusal;
    const end = (): void => void raw.destroy();
    // From the beginning on: a server that stops does not wait for those who are about to follow.
    open.add(end);
    let closeSession = (): void => undefined;
    try {
      const outcome = await operations.run(requestIn(request), {
        ...options.createContext(request.caller.viewer, request.id),
        ...options.arrivalOf(request.raw, raw),
        isReadOnly: request.method === 'GET',
        onOperation: (operation) => (request.operation = operation),
      });
      reply.hijack();
      if (!isGone()) options.census.connected('event_stream', raw);
      raw.writeHead(200, {
        // What hooks have set: whoever is hijacked sends it himself.
        ...(reply.getHeaders() as OutgoingHttpHeaders),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache',
        'x-accel-buffering': 'no',
      });
      closeSession = options.access.sessions.open(request.caller, (reason) => {
        refuseStream(raw, reason);
      });
      await writeEvents(raw, outcome);
    } finally {
      closeSession();
      open.delete(end);
    }
  };
  server.route({ method: ['GET', 'POST'], url: PATH, handler: handle });
  server.addHook('preClose', () => {
    isClosing = true;
    for (const end of open) end();
    return Promise.resolve();
  });
}
