import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { badRequest } from '../http-errors.ts';

/**
 * Reads bodies that are JSON in UTF-8, and no others. What is written otherwise would be read as something
 * else than was meant: Fastify itself puts U+FFFD where there is no UTF-8.
 */
export function readJsonBodies(server: FastifyInstance): void {
  // Plain texts are among those that Fastify reads, and that forms of foreign pages can send.
  server.removeAllContentTypeParsers();
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer, done) => {
      const fault = faultIn(request, body);
      if (fault) done(fault);
      else void parse(request, body.toString(), done);
    },
  );
}

function faultIn({ headers }: FastifyRequest, body: Buffer): GraphQLError | undefined {
  const charset = /;\s*charset="?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    return badRequest(415, `Expected a body in UTF-8, but got one in ${charset}.`);
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    return badRequest(415, `Expected a body as it is, but got one in ${encoding}.`);
  return isUtf8(body)
    ? undefined
    : badRequest(400, 'Expected a body in UTF-8, but it has bytes that are none.');
}
