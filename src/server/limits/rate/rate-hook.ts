import type { FastifyInstance } from 'fastify';
import { isToApi } from '../../authentication.ts';
import type { AddressOf } from '../caller-address.ts';
import { beyond, headersOf, type Rates } from './rates.ts';

/**
 * Refuses whoever has nothing left before the body of a request is read: however large, it costs little
 * more than its bytes. What comes over a WebSocket is refused by the plugin.
 */
export function refuseExhausted(server: FastifyInstance, rates: Rates, addressOf: AddressOf): void {
  if (!rates.areKept) return;
  server.addHook('onRequest', (request, reply, next) => {
    if (!isToApi(request)) {
      next();
      return;
    }
    const balance = rates.balanceOf({
      viewer: request.caller.viewer,
      address: addressOf(request.raw),
    });
    if (balance.remaining > 0) {
      next();
      return;
    }
    void reply.headers(Object.fromEntries(headersOf(balance)));
    next(beyond(balance, 1));
  });
}
