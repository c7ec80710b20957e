import type { FastifyBaseLogger } from 'fastify';
import type { AccessEvent } from '../access/access-events.ts';

const MESSAGES: Readonly<Record<AccessEvent['kind'], string>> = {
  'sign-in-failed': 'somebody was not let in',
  'key-created': 'a key was made',
  'key-revoked': 'a key was revoked',
  'write-denied': 'somebody may not write',
};

/** Writes what happens at the doors into a log: a line each, to be found by its `event`. */
export const accessLog =
  (log: Pick<FastifyBaseLogger, 'warn'>) =>
  ({ kind, ...details }: AccessEvent): void => {
    log.warn({ event: kind, ...details }, MESSAGES[kind]);
  };
