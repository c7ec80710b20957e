import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  defaultTextMapGetter,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { ExecutionResult } from 'graphql';
import type { FastifyInstance } from 'fastify';
import type { OnStatement } from '../../shared/read/batches.ts';
import type { NamedOperation } from './named-operation.ts';

/** How long the receiver may take: a server that stops waits for it no longer than that. */
const EXPORT_MS = 3_000;

/** Longer texts of statements are cut. */
const LONGEST_ATTRIBUTE = 4_096;

const propagator = new W3CTraceContextPropagator();

/**
 * Traces requests, operations and statements by OpenTelemetry, and sends what they were to a receiver of
 * OTLP over HTTP. Spans have names, shapes and counts; values are in none of them. Nothing is registered
 * globally, and this module is loaded only where traces are wanted: following a request through all that
 * is asynchronous has its price.
 */
export class Tracing {
  readonly #provider: TracerProvider;
  readonly #tracer: Tracer;
  /** What is under way here belongs to. */
  readonly #current = new AsyncLocalStorage<Context>();

  constructor(endpoint: string) {
    const exporter = new OTLPTraceExporter({
      url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
      timeoutMillis: EXPORT_MS,
    });
    this.#provider = new TracerProvider({
      resource: defaultResource().merge(resourceFromAttributes({ 'service.name': 'concord' })),
      spanLimits: { attributeValueLengthLimit: LONGEST_ATTRIBUTE },
      spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: EXPORT_MS })],
    });
    this.#tracer = this.#provider.getTracer('concord');
  }

  /** A span for each request over HTTP, below that of the caller when the header `traceparent` names one. */
  traceRequests(server: FastifyInstance): void {
    const contexts = new WeakMap<object, Context>();
    server.addHook('onRequest', (request, reply, done) => {
      const { method, headers } = request;
      const path = request.routeOptions.url ?? 'unknown';
      const parent = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      const span = this.#tracer.startSpan(
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
      this.#current.run(contexts.get(request) ?? ROOT_CONTEXT, done);
    });
  }

  /** Carries out an operation in a span of its own. */
  async operation(
    { type, name }: NamedOperation,
    execute: () => Promise<ExecutionResult>,
  ): Promise<ExecutionResult> {
    const attributes = { 'graphql.operation.type': type, 'graphql.operation.name': name ?? '' };
    const parent = this.#current.getStore() ?? ROOT_CONTEXT;
    const span = this.#tracer.startSpan(name ? `${type} ${name}` : type, { attributes }, parent);
    try {
      const result = await this.#current.run(trace.setSpan(parent, span), execute);
      if (result.errors) fail(span);
      return result;
    } catch (error) {
      fail(span);
      throw error;
    } finally {
      span.end();
    }
  }

  /** A span for each statement that reads, below one of the operations that wait for it: it may answer many. */
  readonly onStatement: OnStatement = (text, keys, answer) => {
    const span = this.#tracer.startSpan(
      'statement',
      {
        kind: SpanKind.CLIENT,
        attributes: { 'db.system.name': 'postgresql', 'db.query.text': text, 'concord.keys': keys },
      },
      this.#current.getStore() ?? ROOT_CONTEXT,
    );
    answer.then(
      () => {
        span.end();
      },
      () => {
        fail(span);
        span.end();
      },
    );
  };

  /** Sends what is not sent yet. */
  close(): Promise<void> {
    return this.#provider.shutdown();
  }
}

/** What is said of an error may repeat values: that there is one is enough. */
function fail(span: Span): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
}
