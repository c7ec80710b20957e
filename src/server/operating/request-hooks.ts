import type { FastifyInstance } from 'fastify';
import type { NamedOperation } from './named-operation.ts';
import type { Watch } from './watch.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request asks for, once it is known. */
    operation: NamedOperation | null;
  }
}

/** Longer paths are none of ours. */
const LONGEST_PATH = 100;

/** Counts, traces and logs each request: one line, without what is asked with. */
export function watchRequests(server: FastifyInstance, watch: Watch | undefined): void {
  server.decorateRequest('operation', null);
  server.server.on('connection', (socket) => watch?.census.connected('connection', socket));
  watch?.tracing?.traceRequests(server);
  server.addHook('onResponse', (request, reply, done) => {
    const { method, operation } = request;
    const { statusCode: status } = reply;
    watch?.metrics?.request(method, status);
    request.log.info(
      {
        method,
        path: request.url.split('?')[0]?.slice(0, LONGEST_PATH),
        status,
        durationMs: reply.elapsedTime,
        operation: operation?.name,
        type: operation?.type,
      },
      'request',
    );
    done();
  });
}
