import { ApolloServer } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { ReadContext } from '../shared/read/reader.ts';

/** The GraphQL server over a schema. Errors that are not the caller's go to the log, and are masked. */
export function createApollo(
  schema: GraphQLSchema,
  log: FastifyBaseLogger,
): ApolloServer<ReadContext> {
  return new ApolloServer<ReadContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Doubling fragments hold the event loop for seconds while they are validated.
    maxRecursiveSelections: true,
    validationOptions: { maxErrors: 5 },
    // Signals are for main.ts: the database must outlive the last request.
    stopOnTerminationSignals: false,
    plugins: [
      // It wraps every field, for a fifth of the processor time, and nothing here uses it.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    formatError: (formatted, error) => formatError(formatted, unwrapResolverError(error), log),
  });
}

function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: FastifyBaseLogger,
): GraphQLFormattedError {
  if (error instanceof GraphQLError) return formatted;
  log.error(error, 'a request failed');
  return {
    ...formatted,
    message: 'Something went wrong on our side.',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}
