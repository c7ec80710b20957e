import { ApolloServer } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { ReadContext } from '../shared/read/reader.ts';
import { depthLimit } from './depth-limit.ts';
import { compiledExecution } from './execution/gateway.ts';
import { requestCheck } from './request-check.ts';

/** How long a document is at most: introspection takes 700, the longest of our own queries as many. */
const MOST_TOKENS = 5_000;

/** How many fields a query may select once its fragments are spread. */
const MOST_SELECTIONS = 10_000;

/** The GraphQL server over a schema. Errors that are not the caller's go to the log, and are masked. */
export function createApollo(
  schema: GraphQLSchema,
  log: FastifyBaseLogger,
): ApolloServer<ReadContext> {
  return new ApolloServer<ReadContext>({
    gateway: compiledExecution(schema),
    introspection: true,
    // Ten thousand aliases are one document, and would be as many statements.
    parseOptions: { maxTokens: MOST_TOKENS },
    includeStacktraceInErrorResponses: false,
    // Doubling fragments hold the event loop for seconds while they are validated.
    maxRecursiveSelections: MOST_SELECTIONS,
    validationRules: [depthLimit],
    validationOptions: { maxErrors: 5 },
    // Signals are for main.ts: the database must outlive the last request.
    stopOnTerminationSignals: false,
    plugins: [
      // It wraps every field, for a fifth of the processor time, and nothing here uses it.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      requestCheck,
    ],
    formatError: (formatted, error) => formatError(formatted, unwrapResolverError(error), log),
  });
}

function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: FastifyBaseLogger,
): GraphQLFormattedError {
  // The parser recurses, and has no limit of its own.
  if (formatted.path === undefined && formatted.message === 'Maximum call stack size exceeded')
    return { ...formatted, message: 'Syntax Error: The document is nested too deep.' };
  // GraphQL's own complaints about our answers, such as a null that may not be, are our fault too.
  const isOurs = formatted.extensions?.['code'] === ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
  if (error instanceof GraphQLError && !isOurs) return formatted;
  log.error(error, 'a request failed');
  return {
    ...formatted,
    message: 'Something went wrong on our side.',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}
