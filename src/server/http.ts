import { fileURLToPath } from 'node:url';
import fastifyApollo from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { playground } from '../playground/playground.ts';
import type { Registry } from '../registry.ts';
import { createApollo } from './apollo.ts';

/** The largest request that is read, in bytes. */
const LARGEST_BODY = 256 * 1024;

/** Where the build leaves the playground. */
const PLAYGROUND = new URL('../playground/client/', import.meta.url);

interface HttpOptions {
  readonly registry: Registry;
  readonly logLevel: string;
  /** The built playground; by default the one beside this file. */
  readonly playgroundFolder?: string;
}

/** The HTTP server: the API at `/graphql`, the playground at `/`. Not yet listening. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { registry, logLevel, playgroundFolder = fileURLToPath(PLAYGROUND) } = options;
  const server = Fastify({ logger: { level: logLevel }, bodyLimit: LARGEST_BODY });
  const apollo = createApollo(registry.schema, server.log);
  await apollo.start();
  await server.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: () => Promise.resolve(registry.createContext()),
  });
  await server.register(playground({ folder: playgroundFolder }));
  // Fastify calls this when the last request has ended.
  server.addHook('onClose', () => apollo.stop());
  return server;
}
