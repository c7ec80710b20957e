import type { FastifyPluginCallback } from 'fastify';
import { readPageFiles } from './page-files.ts';

/** Nothing is loaded from, or sent to, another host; Monaco sets styles and starts workers itself. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Beside what the server sends with every answer. */
const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
};

const NOT_BUILT = [
  'The playground has not been built: expected an index.html in its folder.',
  'Build it with `node scripts/build.mjs`, then start the server again.',
  'The API itself answers at /graphql.',
].join('\n');

/**
 * The page for analysts at `/`, from the folder that Vite built, for GET and HEAD only.
 * The folder is read once, when the plugin is registered: every other path stays with the
 * app's own not-found handler, and a page built later needs a restart.
 */
export function playground({ folder }: { folder: string }): FastifyPluginCallback {
  return (app, _options, done) => {
    app.addHook('onRequest', (_request, reply, next) => {
      void reply.headers(SECURITY_HEADERS);
      next();
    });
    const files = readPageFiles(folder);
    if (!files.some(({ path }) => path === '/')) {
      app.get('/', (_request, reply) =>
        reply.code(503).type('text/plain; charset=utf-8').send(`${NOT_BUILT}\n`),
      );
    } else {
      for (const { path, body, contentType, cacheControl, etag } of files) {
        app.get(path, (request, reply) => {
          void reply.headers({ etag, 'cache-control': cacheControl });
          // A proxy that compresses weakens the tag to W/"…"; its text still contains ours.
          if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
          return reply.type(contentType).send(body);
        });
      }
    }
    done();
  };
}
