import { fileURLToPath } from 'node:url';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { accessLog } from '../access/access-log.ts';
import type { Access } from '../access/access.ts';
import { playground } from '../playground/playground.ts';
import type { Registry } from '../registry.ts';
import { createApollo } from './apollo.ts';
import { authenticateRequests } from './authentication.ts';
import { createBareServer } from './http/bare-server.ts';
import { allowOrigins } from './http/cors.ts';
import { serveGraphql } from './http/graphql-route.ts';
import { readJsonBodies } from './http/json-body.ts';
import { answerRequestIds } from './http/request-id.ts';
import { sendSecurityHeaders } from './http/security-headers.ts';
import { refuseUnserved } from './http/unserved.ts';
import type { AllowedOrigins } from './http/origins.ts';
import { answerError } from './http-errors.ts';
import { arrivals } from './limits/arrival.ts';
import { addressesBehind, networkOf, type AddressOf } from './limits/caller-address.ts';
import { limitConnections } from './limits/connection-limit.ts';
import { Connections } from './limits/connections.ts';
import { UNCOUNTED, type Limits } from './limits/limits.ts';
import { refuseExhausted } from './limits/rate/rate-hook.ts';
import { Rates } from './limits/rate/rates.ts';
import { Census } from './operating/census.ts';
import { serveHealth } from './operating/health-routes.ts';
import { lingerOnClose } from './operating/linger.ts';
import { watchRequests } from './operating/request-hooks.ts';
import type { Watch } from './operating/watch.ts';
import { closeStalled } from './stalled-connections.ts';
import type { StreamOptions } from './stream/stream-options.ts';
import { serveStreams } from './stream/streams.ts';
import { closeUnused } from './unused-connections.ts';

/** How long a client may read nothing of what it is sent: less than it takes until an unanswered ping ends a WebSocket without a reason. */
const STALL_TIMEOUT_MS = 10_000;

/** Where the build leaves the playground. */
const PLAYGROUND = new URL('../playground/client/', import.meta.url);

interface HttpOptions {
  readonly registry: Registry;
  /** Who may come in. */
  readonly access: Access;
  readonly log: FastifyBaseLogger;
  /** The built playground; by default the one beside this file. */
  readonly playgroundFolder?: string;
  /** Whose pages may use the API beside our own; no others unless they are given. */
  readonly allowedOrigins?: AllowedOrigins;
  /** How long a client may read nothing of what it is sent until its connection is closed. */
  readonly stallTimeoutMs?: number;
  /** What callers may ask for; nothing is counted by caller unless it is given. */
  readonly limits?: Limits;
  /** What operators watch the server by; its health is served only with it. */
  readonly watch?: Watch;
  /** How long clients are answered once the server stops, so that each can leave. */
  readonly lingerMs?: number;
}

/** The HTTP server: the API at `/graphql`, the playground at `/`. Not yet listening. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { registry, access, log, watch, playgroundFolder = fileURLToPath(PLAYGROUND) } = options;
  const { allowedOrigins = [], limits = UNCOUNTED } = options;
  const server = createBareServer(log, limits);
  watchRequests(server, watch);
  if (watch) serveHealth(server, watch.health);
  const connections = new Connections(limits);
  limitConnections(server, connections);
  server.setErrorHandler(answerError);
  readJsonBodies(server);
  answerRequestIds(server);
  sendSecurityHeaders(server);
  await allowOrigins(server, allowedOrigins);
  refuseUnserved(server);
  access.events.listen(accessLog(server.log));
  access.events.listen((event) => watch?.metrics?.event(event));
  const addressBehind = addressesBehind(limits.trustedProxies);
  const addressOf: AddressOf = (request) => networkOf(addressBehind(request));
  authenticateRequests(server, access, addressOf);
  const rates = new Rates(limits);
  refuseExhausted(server, rates, addressOf);
  const apollo = createApollo(registry, server.log, access.events, limits, watch, rates);
  await apollo.start();
  const arrivalOf = arrivals(limits);
  const createContext: StreamOptions['createContext'] = (viewer, requestId) => ({
    ...registry.createContext(viewer),
    requestId,
  });
  serveGraphql(server, apollo, (request, reply) =>
    Promise.resolve({
      ...createContext(request.caller.viewer, request.id),
      ...arrivalOf(request.raw, reply.raw),
      onOperation: (operation) => (request.operation = operation),
    }),
  );
  serveStreams(server, apollo, {
    access,
    createContext,
    addressOf,
    arrivalOf,
    allowedOrigins,
    connections,
    census: watch?.census ?? new Census(),
  });
  await server.register(playground({ folder: playgroundFolder }));
  lingerOnClose(server, options.lingerMs ?? 0);
  closeUnused(server);
  closeStalled(server, options.stallTimeoutMs ?? STALL_TIMEOUT_MS);
  // Fastify calls this when the last request has ended.
  server.addHook('onClose', () => apollo.stop());
  return server;
}
