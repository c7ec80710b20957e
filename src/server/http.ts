import { fileURLToPath } from 'node:url';
import fastifyApollo from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { accessLog } from '../access/access-log.ts';
import type { Access } from '../access/access.ts';
import { playground } from '../playground/playground.ts';
import type { Registry } from '../registry.ts';
import { createApollo } from './apollo.ts';
import { authenticateRequests } from './authentication.ts';
import { answerError } from './http-errors.ts';
import { serveEventStream } from './stream/event-stream.ts';
import { Operations } from './stream/operations.ts';
import type { StreamOptions } from './stream/stream-options.ts';
import { serveWebSocket } from './stream/websocket.ts';
import { closeUnused } from './unused-connections.ts';

/** The largest request that is read, in bytes. */
const LARGEST_BODY = 256 * 1024;

/** How long a subscriber may leave a result unread: less than it takes until an unanswered ping ends the connection without a reason. */
const STALL_TIMEOUT_MS = 10_000;

/** Where the build leaves the playground. */
const PLAYGROUND = new URL('../playground/client/', import.meta.url);

interface HttpOptions {
  readonly registry: Registry;
  /** Who may come in. */
  readonly access: Access;
  readonly logLevel: string;
  /** The built playground; by default the one beside this file. */
  readonly playgroundFolder?: string;
  /** How long a subscriber may leave a result unread until its connection is closed. */
  readonly stallTimeoutMs?: number;
}

/** The HTTP server: the API at `/graphql`, the playground at `/`. Not yet listening. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { registry, access, logLevel, playgroundFolder = fileURLToPath(PLAYGROUND) } = options;
  const server = Fastify({ logger: { level: logLevel }, bodyLimit: LARGEST_BODY });
  closeUnused(server);
  server.setErrorHandler(answerError);
  access.events.listen(accessLog(server.log));
  authenticateRequests(server, access);
  const apollo = createApollo(registry.schema, server.log, access.events);
  await apollo.start();
  await server.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: ({ caller }) => Promise.resolve(registry.createContext(caller.viewer)),
  });
  const operations = new Operations(apollo, server.log);
  const { stallTimeoutMs = STALL_TIMEOUT_MS } = options;
  const streamOptions: StreamOptions = {
    access,
    createContext: (viewer) => registry.createContext(viewer),
    stallTimeoutMs,
  };
  serveWebSocket(server, operations, streamOptions);
  serveEventStream(server, operations, streamOptions);
  await server.register(playground({ folder: playgroundFolder }));
  // Fastify calls this when the last request has ended.
  server.addHook('onClose', () => apollo.stop());
  return server;
}
