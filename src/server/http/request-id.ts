import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { RequestContext } from '../execution/gateway.ts';

/** Where a caller, or a proxy before us, says what it calls a request, and where every answer says it. */
const HEADER = 'x-request-id';

/** What may stand in a log as it came. */
const SANE = /^[\w.-]{1,64}$/;

/** The id of a request: what its sender calls it if that is short and plain, else one of our own. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[HEADER];
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}

/** Answers every request with its id. */
export function answerRequestIds(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, next) => {
    void reply.header(HEADER, request.id);
    next();
  });
}

/** Knows of errors in which request they happened: who formats them for Apollo Server is not told. */
export class ErrorOrigins {
  readonly #requestIds = new WeakMap<object, string>();

  /** Notes the request of whatever goes wrong in one. */
  readonly plugin: ApolloServerPlugin<RequestContext> = {
    requestDidStart: ({ contextValue: { requestId } }) =>
      Promise.resolve({
        didEncounterErrors: ({ errors }) => {
          for (const error of errors) this.#requestIds.set(error, requestId);
          return Promise.resolve();
        },
      }),
  };

  requestIdOf(error: unknown): string | undefined {
    return typeof error === 'object' && error !== null ? this.#requestIds.get(error) : undefined;
  }
}
