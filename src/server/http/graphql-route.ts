import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../execution/gateway.ts';
import { badRequest } from '../http-errors.ts';
import { assertOneOperation } from './one-operation.ts';

/** What an answer depends on beside the address, for all that keep answers. */
const VARY = 'Authorization, Accept';

/** The types of answers that there are, and ranges of types that these are in. */
const ACCEPTABLE = /(^|[,\s])(\*\/\*|application\/(\*|json|graphql-response\+json))/;

/**
 * Serves GraphQL over HTTP at `/graphql`: queries by GET and HEAD, all operations by POST. Answers are kept
 * by nobody unless they say so themselves.
 */
export function serveGraphql(
  server: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  createContext: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>,
): void {
  const answer = fastifyApolloHandler(apollo, { context: createContext });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: (request, reply, next) => {
      // What is there already is the origin.
      const vary = [VARY, reply.getHeader('vary')].filter(Boolean).join(', ');
      void reply.headers({ 'cache-control': 'no-store', vary });
      const { accept } = request.headers;
      // Now, not after a mutation has been carried out.
      next(
        !accept || ACCEPTABLE.test(accept)
          ? undefined
          : badRequest(
              406,
              'Expected application/graphql-response+json or application/json among the types that are accepted.',
            ),
      );
    },
    handler: async (request, reply) => {
      assertOneOperation(request.method === 'POST' ? request.body : request.query);
      const body = await answer.call(server, readable(request), reply);
      // Neither is there a body, nor anything to be said of it.
      if (reply.statusCode === 304) return reply.removeHeader('content-type').send();
      return body;
    },
  });
}

/**
 * The request as Apollo Server can read it. It knows GET and POST alone: Node leaves the body of what HEAD is
 * answered with out. And it reads an address by its host, which requests of HTTP/1.0 need not have.
 */
function readable(request: FastifyRequest): FastifyRequest {
  if (request.method !== 'HEAD' && request.hostname) return request;
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  return Object.create(request, {
    method: { value: method },
    hostname: { value: request.hostname || 'localhost' },
  }) as FastifyRequest;
}
