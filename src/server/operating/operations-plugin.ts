import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../execution/gateway.ts';
import type { Metrics } from './metrics.ts';
import { namedOperation, type NamedOperation } from './named-operation.ts';

/**
 * Tells who watches how each operation ended, whichever way it came: metrics, and the log of those that no
 * HTTP request is logged for. What was asked with, and what was answered, is told to nobody.
 */
export const watchOperations = (
  log: FastifyBaseLogger,
  metrics: Metrics | null,
): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: ({ contextValue }) => {
    const started = performance.now();
    let operation: NamedOperation | null = null;
    return Promise.resolve({
      didResolveOperation: (request) => {
        operation = request.operation ? namedOperation(request.operation) : null;
        if (operation) contextValue.onOperation?.(operation);
        return Promise.resolve();
      },
      willSendResponse: ({ response: { body } }) => {
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const codes = errors.map(codeOf);
        const seconds = (performance.now() - started) / 1_000;
        metrics?.operations.ended({ operation, seconds, codes });
        if (contextValue.takeResults)
          log.info(
            {
              requestId: contextValue.requestId,
              operation: operation?.name,
              type: operation?.type,
              codes,
              durationMs: seconds * 1_000,
            },
            'operation of a stream',
          );
        return Promise.resolve();
      },
    });
  },
});

function codeOf({ extensions }: GraphQLFormattedError): string {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : 'UNKNOWN';
}
