import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Access } from '../access/access.ts';
import { ANONYMOUS_CALLER, type Caller } from '../access/caller.ts';
import type { AddressOf } from './limits/caller-address.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: known before the body is read. */
    caller: Caller;
  }
}

/** Whether a request is one to the API. The page and its files are for everybody. */
export function isToApi({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith('/graphql') ?? false;
}

/** Finds out who sends each request to the API by its Authorization header, before anything else is done. */
export function authenticateRequests(
  server: FastifyInstance,
  access: Access,
  addressOf: AddressOf,
): void {
  server.decorateRequest('caller', null as never);
  server.addHook('onRequest', (request, _reply, done) => {
    const { authorization } = request.headers;
    request.caller = ANONYMOUS_CALLER;
    // A proxy before the page may ask for a password of its own.
    if (authorization === undefined || !isToApi(request)) {
      done();
      return;
    }
    access.authenticate(authorization, addressOf(request.raw)).then((caller) => {
      request.caller = caller;
      done();
    }, done);
  });
}
