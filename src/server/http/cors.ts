import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { AllowedOrigins } from './origins.ts';

/** What pages of other origins may send beside what needs no permission. */
const REQUEST_HEADERS = [
  'authorization',
  'content-type',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'x-request-id',
  'if-none-match',
];

/** What of an answer they may read beside what needs no permission. */
const RESPONSE_HEADERS = ['RateLimit', 'RateLimit-Policy', 'Retry-After', 'ETag', 'x-request-id'];

/** For how long a browser may remember what it was permitted; Chromium does so for two hours at most. */
const PREFLIGHT_SECONDS = 7_200;

/**
 * Lets pages of the allowed origins read answers (CORS). Never with credentials: keys come in a header that
 * a page sets itself, so what a browser adds on its own, such as cookies, says nothing here.
 */
export async function allowOrigins(
  server: FastifyInstance,
  allowed: AllowedOrigins,
): Promise<void> {
  if (allowed.length === 0) return;
  await server.register(fastifyCors, {
    origin: allowed.includes('*') ? '*' : [...allowed],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: REQUEST_HEADERS,
    exposedHeaders: RESPONSE_HEADERS,
    credentials: false,
    maxAge: PREFLIGHT_SECONDS,
    // What asks without an origin gets the same answer: it is of use to nobody.
    strictPreflight: false,
  });
}
