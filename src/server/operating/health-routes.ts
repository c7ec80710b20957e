import type { FastifyInstance } from 'fastify';
import type { Health } from './health.ts';

/** No cache may answer in our place. */
const FRESH = { 'cache-control': 'no-store' };

/**
 * Serves `/livez`, which says that the process answers, and `/readyz`, which says whether it can serve: 503
 * when its database does not answer, and from the moment on at which it is asked to stop.
 */
export function serveHealth(server: FastifyInstance, health: Health): void {
  server.get('/livez', (_request, reply) => reply.headers(FRESH).send({ status: 'alive' }));
  server.get('/readyz', async (_request, reply) => {
    const readiness = await health.readiness();
    const status = readiness.status === 'ready' ? 200 : 503;
    return reply.code(status).headers(FRESH).send(readiness);
  });
}
