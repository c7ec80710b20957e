import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../shared/errors.ts';
import { tokenLimitIn } from './limits/token-limit.ts';

/** What is said of an error that is ours, in a request that its reporter can name. */
export interface MaskedError {
  readonly message: string;
  readonly extensions: { readonly code: ErrorCode; readonly requestId?: string };
}

/**
 * Makes of an error what may leave the server: errors that are not the caller's go to the log with the id
 * of their request, and are masked but for it. Codes are a closed list: what has another one is ours too.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  log: FastifyBaseLogger,
  requestId?: string,
): GraphQLFormattedError {
  const error = unwrapResolverError(thrown);
  // The parser recurses, and has no limit of its own.
  if (formatted.path === undefined && formatted.message === 'Maximum call stack size exceeded')
    return { ...formatted, message: 'Syntax Error: The document is nested too deep.' };
  const tooLong = formatted.path === undefined ? tokenLimitIn(formatted.message) : undefined;
  if (tooLong !== undefined) return { ...formatted, message: tooLong };
  // GraphQL's own complaints about our answers, such as a null that may not be, are our fault too.
  if (error instanceof GraphQLError && isCallers(formatted.extensions?.['code'])) return formatted;
  log.error({ err: error, requestId }, 'a request failed');
  return { ...formatted, ...masked(requestId) };
}

/** What is told instead of an error of ours. */
export function masked(requestId: string | undefined): MaskedError {
  return {
    message: 'Something went wrong on our side.',
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId !== undefined && { requestId }) },
  };
}

function isCallers(code: unknown): boolean {
  return code !== 'INTERNAL_SERVER_ERROR' && ERROR_CODES.some((known) => known === code);
}
