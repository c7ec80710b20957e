import type { GraphQLError } from 'graphql';
import pg from 'pg';
import { TimeoutError, UnavailableError } from '../errors.ts';
import { isLostConnection } from './lost-connection.ts';
import { STATEMENT_TIMEOUT_MS } from './timeouts.ts';

/** PostgreSQL's code of a statement that was cancelled, as it does itself after `statement_timeout`. */
const CANCELLED = '57014';

/** What node-postgres says when there is no connection, or no answer on one, in time. */
const NO_CONNECTION = /^timeout exceeded when trying to connect/;
const NO_ANSWER = 'Query read timeout';

/**
 * What is said when the database is gone, or takes too long; undefined for every other error. Errors of
 * TypeORM and of GraphQL carry that of the database.
 */
export function outageIn(error: unknown): GraphQLError | undefined {
  const cause = causeOf(error);
  const { code, message = '' } = cause as { code?: unknown; message?: string };
  if (message === NO_ANSWER || (cause instanceof pg.DatabaseError && code === CANCELLED))
    return new TimeoutError(STATEMENT_TIMEOUT_MS / 1_000);
  return NO_CONNECTION.test(message) || isLostConnection(cause)
    ? new UnavailableError({ cause })
    : undefined;
}

function causeOf(error: unknown): object {
  const { driverError, originalError } = Object(error) as Record<string, unknown>;
  if (driverError ?? originalError) return causeOf(driverError ?? originalError);
  return Object(error) as object;
}
