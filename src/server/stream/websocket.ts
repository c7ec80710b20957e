import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, parse, type ExecutionArgs } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { ANONYMOUS } from '../../shared/viewer.ts';
import { isFromAllowedOrigin } from '../http/origins.ts';
import { refuseConnection } from '../limits/connection-limit.ts';
import { isStream, refusalIn, type Operations, type Outcome } from './operations.ts';
import type { DocumentRequest } from '../limits/persisted/persisted-plugin.ts';
import { socketAuthentication, type Connection } from './socket-authentication.ts';
import { SocketOperations, tooManySubscriptions } from './socket-operations.ts';
import { stallGuard } from './stall-guard.ts';
import type { StreamOptions } from './stream-options.ts';

/** The largest message that is read, in bytes. */
const LARGEST_FRAME = 64 * 1024;

/** "Try again later": clients of graphql-ws connect again. */
const STALLED = 1013;

/** "Service restart": clients of graphql-ws connect again. */
const RESTARTING = 1012;

/** Serves all operations over WebSocket at `/graphql`, by the protocol graphql-transport-ws. */
export function serveWebSocket(
  server: FastifyInstance,
  operations: Operations,
  {
    access,
    createContext,
    addressOf,
    arrivalOf,
    stallTimeoutMs,
    allowedOrigins,
    connections,
    census,
  }: StreamOptions,
): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME });
  server.server.on('upgrade', (request, socket, head) => {
    const isFound = request.url?.split('?')[0] === '/graphql';
    if (!isFound || !isFromAllowedOrigin(request, allowedOrigins)) {
      const status = isFound ? '403 Forbidden' : '404 Not Found';
      socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
      return;
    }
    if (!connections.admitsStream(request, socket)) {
      refuseConnection(socket);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (connected) => {
      census.connected('websocket', connected);
      sockets.emit('connection', connected, request);
    });
  });
  server.addHook('preClose', () => {
    for (const socket of sockets.clients) end(socket, RESTARTING, 'The server restarts.');
    return Promise.resolve();
  });
  const known = new WeakMap<WebSocket, SocketOperations>();
  const operationsOf = (socket: WebSocket): SocketOperations => {
    let own = known.get(socket);
    if (!own) known.set(socket, (own = new SocketOperations(socket)));
    return own;
  };
  useServer<undefined, Connection>(
    {
      onConnect: socketAuthentication(access, addressOf, end),
      onSubscribe: async ({ extra: { socket, request, caller } }, id, payload) => {
        const own = operationsOf(socket);
        if (own.isOverloaded) {
          end(socket, STALLED, 'Too much at once: read what was asked for, then go on.');
          return [new GraphQLError('Expected fewer operations at once.')];
        }
        const outcome = await own.start(id, (departure) =>
          operations.run(requestIn(payload), {
            ...createContext(caller?.viewer ?? ANONYMOUS, randomUUID()),
            ...arrivalOf(request, departure),
          }),
        );
        // Never answered: graphql-ws would take the answer for that of an operation which has the id by now.
        if (!outcome) return new Promise<never>(() => undefined);
        if (isStream(outcome)) {
          if (own.isFull) {
            await outcome.return?.();
            return [tooManySubscriptions()];
          }
          const guarded = stallGuard(outcome, stallTimeoutMs, () => {
            end(socket, STALLED, 'Too slow: resume after the last cursor that arrived.');
          });
          return carrying(own.keep(guarded));
        }
        const refused = refusalIn(outcome);
        return refused
          ? refused.map(({ message, ...rest }) => new GraphQLError(message, rest))
          : carrying(outcome);
      },
      execute: carried,
      subscribe: carried,
      // Results are formatted already.
      onNext: (_context, _id, _payload, _args, result) => result,
    },
    sockets,
  );
}

/** Closes a connection with a reason, and ends it if that does not arrive. */
function end(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  setTimeout(() => {
    socket.terminate();
  }, CLOSING_MS).unref();
}

const CLOSING_MS = 2_000;

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

/** What graphql-ws looks at of a document: whether it is a subscription. */
const [STREAM, SINGLE] = ['subscription { __typename }', '{ __typename }'].map((text) =>
  parse(text),
);

/** What has been carried out already, on the way that graphql-ws takes before it sends. */
function carrying(outcome: Outcome): ExecutionArgs {
  return {
    document: isStream(outcome) ? STREAM : SINGLE,
    contextValue: outcome,
  } as unknown as ExecutionArgs;
}

const carried = ({ contextValue }: ExecutionArgs): never => contextValue as never;
