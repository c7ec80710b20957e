import { LogController, type FastifyBaseLogger } from 'fastify';
import { pino, type DestinationStream } from 'pino';
import { loggableError } from './loggable-error.ts';

/** Where secrets would stand if ever a request were logged as it came. */
const SECRETS = ['authorization', 'cookie', 'x-api-key'].flatMap((name) =>
  ['', 'headers', '*.headers'].map((path) => `${path}["${name}"]`),
);

/** The log: lines of JSON with no secret and no value of a variable; to the standard output unless told otherwise. */
export function createLog(level: string, output?: DestinationStream): FastifyBaseLogger {
  const options = {
    level,
    redact: SECRETS,
    serializers: { err: loggableError, error: loggableError },
  };
  return output ? pino(options, output) : pino(options);
}

/** Keeps Fastify from logging requests, as it does with what stands in their query strings: we do so ourselves. */
export const OWN_REQUEST_LOG = new LogController({
  disableRequestLogging: true,
  requestIdLogLabel: 'requestId',
});
