import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { RequestContext } from '../execution/gateway.ts';
import { serveEventStream } from './event-stream.ts';
import { Operations } from './operations.ts';
import type { StreamOptions } from './stream-options.ts';
import { serveWebSocket } from './websocket.ts';

/** Serves operations over all transports that can stream. */
export function serveStreams(
  server: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  options: StreamOptions,
): void {
  const operations = new Operations(apollo, server.log, options.census);
  serveWebSocket(server, operations, options);
  serveEventStream(server, operations, options);
}
