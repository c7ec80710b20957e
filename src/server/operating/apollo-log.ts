import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { RequestContext } from '../execution/gateway.ts';
import { loggableError } from './loggable-error.ts';

type Logger = NonNullable<ApolloServerOptions<BaseContext>['logger']>;

/** The server's log, as Apollo Server writes to it: what follows a colon there quotes errors, and those documents. */
export function apolloLog(log: FastifyBaseLogger): Logger {
  const at =
    (level: keyof Logger) =>
    (told: unknown): void => {
      if (typeof told === 'string')
        log[level]({ from: 'Apollo Server' }, told.split(/[:\n]/, 1)[0] ?? '');
      else log[level]({ from: 'Apollo Server', failure: withoutMessage(told) }, 'an error');
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Tells the log of what failed where nothing should: of the error all but its message, which may quote the document. */
export const logUnexpected = (log: FastifyBaseLogger): ApolloServerPlugin<RequestContext> => ({
  unexpectedErrorProcessingRequest: ({ requestContext: { contextValue }, error }) => {
    log.error(
      { requestId: contextValue.requestId, failure: withoutMessage(error) },
      'a request could not be processed',
    );
    return Promise.resolve();
  },
});

function withoutMessage(error: unknown): Record<string, unknown> {
  return { ...loggableError(error), message: undefined, cause: undefined };
}
