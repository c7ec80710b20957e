import type { FastifyInstance } from 'fastify';

/**
 * Answers are never a page, a frame, or something else than they say they are. Resources are for pages of
 * our own: those of other origins read the API by CORS, which this does not touch. Strict-Transport-Security
 * is for whoever speaks TLS, a proxy before us: over plain HTTP it means nothing.
 */
const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Sends headers that keep browsers from making more of an answer than it is; pages replace the policy by their own. */
export function sendSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (_request, reply, next) => {
    void reply.headers(HEADERS);
    next();
  });
}
