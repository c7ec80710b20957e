import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serveHealth } from './health-routes.ts';
import type { Health } from './health.ts';
import { OWN_REQUEST_LOG } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Serves `/metrics` in Prometheus' format, and health too, at an address that is not the API's. Not yet listening. */
export function createMetricsServer(
  metrics: Metrics,
  health: Health,
  log: FastifyBaseLogger,
): FastifyInstance {
  const server: FastifyInstance = Fastify({ loggerInstance: log, logController: OWN_REQUEST_LOG });
  server.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  serveHealth(server, health);
  return server;
}
