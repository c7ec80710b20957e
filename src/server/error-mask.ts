import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Makes of an error what may leave the server: errors that are not the caller's go to the log, and are masked. */
export function maskError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  log: FastifyBaseLogger,
): GraphQLFormattedError {
  const error = unwrapResolverError(thrown);
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
