import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressesBehind } from './caller-address.ts';
import { departureOf } from './departure.ts';
import type { Limits } from './limits.ts';

/** Where a request came from, and what ends it before it is answered. */
export interface Arrival {
  readonly address: string;
  readonly departure: AbortController;
  /** That of the departure. */
  readonly signal: AbortSignal;
}

/** A request that is answered by a response; on a WebSocket none is, and the departure is given. */
export type ArrivalOf = (
  request: IncomingMessage,
  answeredBy: ServerResponse | AbortController,
) => Arrival;

/** What is known of requests as they come in. */
export function arrivals({ trustedProxies }: Limits): ArrivalOf {
  const addressOf = addressesBehind(trustedProxies);
  return (request, answeredBy) => {
    const departure = answeredBy instanceof AbortController ? answeredBy : departureOf(answeredBy);
    return { address: addressOf(request), departure, signal: departure.signal };
  };
}
