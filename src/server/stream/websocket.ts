import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { ANONYMOUS } from '../../shared/viewer.ts';
import { STALLED } from '../stalled-connections.ts';
import type { DocumentRequest } from '../limits/persisted/persisted-plugin.ts';
import { pressBack } from './back-pressure.ts';
import { carried, carrying } from './carried-outcome.ts';
import { closeSocket, TRY_AGAIN_LATER } from './close-socket.ts';
import { speakGraphql } from './graphql-sockets.ts';
import type { Operations } from './operations.ts';
import { socketAuthentication } from './socket-authentication.ts';
import { SocketOperations } from './socket-operations.ts';
import { acceptUpgrades } from './socket-upgrades.ts';
import type { StreamOptions } from './stream-options.ts';

/** "Service restart": clients of graphql-ws connect again. */
const RESTARTING = 1012;

/** Serves all operations over WebSocket at `/graphql`, by the protocol graphql-transport-ws. */
export function serveWebSocket(
  server: FastifyInstance,
  operations: Operations,
  options: StreamOptions,
): void {
  const { access, createContext, addressOf, arrivalOf } = options;
  const sockets = acceptUpgrades(server, options);
  server.addHook('preClose', () => {
    for (const socket of sockets.clients) closeSocket(socket, RESTARTING, 'The server restarts.');
    return Promise.resolve();
  });
  sockets.on('connection', (socket, { socket: connection }) => {
    pressBack(socket, connection);
    connection.once(STALLED, () => {
      closeSocket(socket, TRY_AGAIN_LATER, 'Too slow: resume after the last cursor that arrived.');
    });
  });
  const known = new WeakMap<WebSocket, SocketOperations>();
  const operationsOf = (socket: WebSocket): SocketOperations => {
    let own = known.get(socket);
    if (!own) known.set(socket, (own = new SocketOperations(socket)));
    return own;
  };
  speakGraphql(sockets, server.log, {
    onConnect: socketAuthentication(access, addressOf, server.log),
    onSubscribe: async ({ extra: { socket, request, caller } }, id, payload) => {
      const own = operationsOf(socket);
      if (own.isOverloaded) {
        closeSocket(
          socket,
          TRY_AGAIN_LATER,
          'Too much at once: read what was asked for, then go on.',
        );
        return [new GraphQLError('Expected fewer operations at once.')];
      }
      const started = await own.start(id, (departure) =>
        operations.run(requestIn(payload), {
          ...createContext(caller?.viewer ?? ANONYMOUS, randomUUID()),
          ...arrivalOf(request, departure),
        }),
      );
      // Never answered: graphql-ws would take the answer for that of an operation which has the id by now.
      if (!started) return new Promise<never>(() => undefined);
      return Array.isArray(started) ? started : carrying(started);
    },
    subscribe: carried,
    // Results are formatted already.
    onNext: (_context, _id, _payload, _args, result) => result,
  });
}

/** The protocol demands a `query`: an empty one stands beside a `documentId`. */
function requestIn({
  query,
  variables,
  operationName,
  extensions,
  ...rest
}: SubscribePayload): DocumentRequest {
  return {
    query,
    variables: variables ?? undefined,
    operationName: operationName ?? undefined,
    extensions: extensions ?? undefined,
    documentId: (rest as DocumentRequest).documentId,
  };
}
