import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { answerError } from '../http-errors.ts';
import { connectionOptions } from '../limits/connection-limit.ts';
import type { Limits } from '../limits/limits.ts';
import { OWN_REQUEST_LOG } from '../operating/log.ts';
import { requestIdOf } from './request-id.ts';

/** The largest request that is read, in bytes. */
const LARGEST_BODY = 256 * 1024;

/** An HTTP server that serves nothing yet. */
export function createBareServer(log: FastifyBaseLogger, limits: Limits): FastifyInstance {
  return Fastify({
    loggerInstance: log,
    logController: OWN_REQUEST_LOG,
    // Whoever is connected is answered, and told to connect anew, elsewhere.
    return503OnClosing: false,
    bodyLimit: LARGEST_BODY,
    genReqId: requestIdOf,
    frameworkErrors: answerError,
    ...connectionOptions(limits),
  });
}
