import { fileURLToPath } from 'node:url';
import fastifyApollo from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { playground } from '../playground/playground.ts';
import type { Registry } from '../registry.ts';
import { createApollo } from './apollo.ts';
import type { RequestContext } from './execution/gateway.ts';
import { answerError } from './http-errors.ts';
import { serveEventStream } from './stream/event-stream.ts';
import { Operations } from './stream/operations.ts';
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
  readonly logLevel: string;
  /** The built playground; by default the one beside this file. */
  readonly playgroundFolder?: string;
  /** Whether mutations are carried out; they are unless it is false. */
  readonly allowsWrites?: boolean;
  /** How long a subscriber may leave a result unread until its connection is closed. */
  readonly stallTimeoutMs?: number;
}

/** The HTTP server: the API at `/graphql`, the playground at `/`. Not yet listening. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { registry, logLevel, playgroundFolder = fileURLToPath(PLAYGROUND) } = options;
  const server = Fastify({ logger: { level: logLevel }, bodyLimit: LARGEST_BODY });
  closeUnused(server);
  server.setErrorHandler(answerError);
  const apollo = createApollo(registry.schema, server.log, options.allowsWrites ?? true);
  await apollo.start();
  await server.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: () => Promise.resolve(registry.createContext()),
  });
  const operations = new Operations(apollo, server.log);
  const { stallTimeoutMs = STALL_TIMEOUT_MS } = options;
  const createContext = (): RequestContext => registry.createContext();
  const streamOptions = { createContext, stallTimeoutMs };
  serveWebSocket(server, operations, streamOptions);
  serveEventStream(server, operations, streamOptions);
  await server.register(playground({ folder: playgroundFolder }));
  // Fastify calls this when the last request has ended.
  server.addHook('onClose', () => apollo.stop());
  return server;
}
