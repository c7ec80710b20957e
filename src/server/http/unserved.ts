import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { GraphQLError } from 'graphql';
import { badRequest } from '../http-errors.ts';

/** The methods that anything is served by. */
const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST'];

/** Refuses, before any body is read, what nothing is served at, or not by that method, and hosts that are none. */
export function refuseUnserved(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, next) => {
    if (!URL.canParse(`http://${request.host || 'localhost'}`))
      next(badRequest(400, 'Expected the name of a host in the header Host, but it is none.'));
    else next(request.is404 ? unserved(request, reply) : undefined);
  });
}

function unserved({ server, url, method }: FastifyRequest, reply: FastifyReply): GraphQLError {
  const path = url.split('?')[0] ?? '/';
  const allowed = METHODS.filter((served) => server.hasRoute({ method: served, url: path }));
  if (allowed.length === 0)
    return badRequest(404, 'Expected an address such as /graphql, but there is nothing at it.');
  void reply.header('allow', allowed.join(', '));
  return badRequest(405, `Expected ${allowed.join(' or ')}, but got ${method}.`);
}
