import type { AsyncLocalStorage } from 'node:async_hooks';
import {
  defaultTextMapGetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import type { FastifyInstance } from 'fastify';

const propagator = new W3CTraceContextPropagator();

/**
 * Makes a span for each request over HTTP, below that of the caller when the header `traceparent` names one.
 * What is under way for the request is below it.
 */
export function spanRequests(
  server: FastifyInstance,
  tracer: Tracer,
  current: AsyncLocalStorage<Context>,
): void {
  const contexts = new WeakMap<object, Context>();
  server.addHook('onRequest', (request, reply, done) => {
    const { method, headers } = request;
    const path = request.routeOptions.url ?? 'unknown';
    const parent = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
    const span = tracer.startSpan(
      `${method} ${path}`,
      {
        kind: SpanKind.SERVER,
        attributes: { 'http.request.method': method, 'http.route': path },
      },
      parent,
    );
    contexts.set(request, trace.setSpan(parent, span));
    // Those of streams end otherwise than Fastify knows.
    reply.raw.once('close', () => {
      const { statusCode } = reply.raw;
      span.setAttribute('http.response.status_code', statusCode);
      if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    done();
  });
  // After the body was read, which loses what is current.
  server.addHook('preHandler', (request, _reply, done) => {
    current.run(contexts.get(request) ?? ROOT_CONTEXT, done);
  });
}
