import pg from 'pg';

/** What the system says of connections that cannot be made, or have broken. */
const BROKEN = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH'];

/**
 * Whether an error says that a connection to PostgreSQL was lost, or none was to be had: the same statement
 * may succeed on another one.
 */
export function isLostConnection(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return error instanceof pg.DatabaseError
    ? /^(08|53|57P)/.test(code)
    : BROKEN.includes(code) || message.startsWith('Connection terminated');
}
