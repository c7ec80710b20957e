import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import type { TracerProvider } from '@opentelemetry/sdk-trace';
import type { ExecutionResult } from 'graphql';
import type { FastifyInstance } from 'fastify';
import type { OnStatement } from '../../shared/read/batches.ts';
import type { NamedOperation } from './named-operation.ts';
import { spanRequests } from './request-spans.ts';
import { tracerProvider } from './tracer-provider.ts';

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
    this.#provider = tracerProvider(endpoint);
    this.#tracer = this.#provider.getTracer('concord');
  }

  /** A span for each request over HTTP. */
  traceRequests(server: FastifyInstance): void {
    spanRequests(server, this.#tracer, this.#current);
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
