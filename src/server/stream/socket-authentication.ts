import type { IncomingMessage } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Context } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { UnauthenticatedError } from '../../access/access-errors.ts';
import type { Access } from '../../access/access.ts';
import type { Caller } from '../../access/caller.ts';
import { outageIn } from '../../shared/database/outage.ts';
import type { AddressOf } from '../limits/caller-address.ts';
import { closeSocket, FAILED, TRY_AGAIN_LATER } from './close-socket.ts';

/** One WebSocket, and who is at its other end, once that is known. */
export type Connection = {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  caller?: Caller;
};

/** "Unauthorized": clients of graphql-ws give up. */
const UNKNOWN = 4401;

/** "Forbidden": clients of graphql-ws connect again, and may hand in another key then. */
const ENDED = 4403;

/**
 * Finds out who connects, by `authorization` in the payload of `connection_init`, since browsers cannot send
 * headers with a WebSocket, or else by the header. The connection ends when their key or token does.
 */
export function socketAuthentication(access: Access, addressOf: AddressOf, log: FastifyBaseLogger) {
  return async ({ connectionParams, extra }: Context<undefined, Connection>): Promise<boolean> => {
    const { socket, request } = extra;
    try {
      const authorization = authorizationIn(connectionParams) ?? request.headers.authorization;
      const caller = await access.authenticate(authorization, addressOf(request));
      extra.caller = caller;
      // Gone meanwhile: nobody will say so any more.
      if (socket.readyState !== socket.OPEN) return false;
      const close = access.sessions.open(caller, (reason) => {
        closeSocket(socket, ENDED, reason);
      });
      socket.once('close', close);
      return true;
    } catch (error) {
      const refusal = outageIn(error) ?? error;
      if (refusal instanceof UnauthenticatedError) closeSocket(socket, UNKNOWN, refusal.message);
      else if (refusal instanceof GraphQLError)
        closeSocket(socket, TRY_AGAIN_LATER, refusal.message);
      else {
        log.error(error, 'a WebSocket could not be opened');
        closeSocket(socket, FAILED, 'Internal server error');
      }
      return false;
    }
  };
}

function authorizationIn(
  params: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  const entry = Object.entries(params ?? {}).find(([name]) => /^authorization$/i.test(name));
  if (entry === undefined) return undefined;
  // What is no text is no credential, and is told so as others are.
  return typeof entry[1] === 'string' ? entry[1] : '';
}
