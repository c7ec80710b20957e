import pg from 'pg';

/** What the system says of connections that cannot be made, or have broken. */
const BROKEN = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH'];

/** What node-postgres says of connections that have broken, and of what is asked on them after. */
const SAID = /^Connection terminated|^Client .* is not queryable$/;

/** What TypeORM throws for what is asked on a connection after it has broken: it gives such a one back at once. */
const GIVEN_BACK = ['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError'];

/**
 * Whether an error says that a connection to PostgreSQL was lost, or none was to be had: the same statement
 * may succeed on another one.
 */
export function isLostConnection(error: unknown): boolean {
  const { code = '', message = '', name = '' } = error as Partial<Error & { code: string }>;
  return error instanceof pg.DatabaseError
    ? /^(08|53|57P)/.test(code)
    : BROKEN.includes(code) || SAID.test(message) || GIVEN_BACK.includes(name);
}
