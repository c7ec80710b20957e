import type { ApolloServerPlugin } from '@apollo/server';
import { RateLimitedError } from '../../../shared/errors.ts';
import type { RequestContext } from '../../execution/gateway.ts';
import { networkOf } from '../caller-address.ts';
import type { Costs } from '../cost/costs.ts';
import { withoutDocument } from '../stand-in.ts';
import { RateLimits, type Account, type Balance } from './rate-limits.ts';

/** What a document costs that is refused: it takes the processor, if not the database. */
const REFUSED = 100;

/** How many times as much those may ask for who say who they are. */
const KNOWN_CALLERS = 10;

interface RateOptions {
  readonly costs: Costs;
  /** What an address may ask for in a minute, in nodes; 0 for any amount. */
  readonly costPerMinute: number;
  readonly now?: () => number;
}

/**
 * Lets each caller ask for so much in a minute: as much as it can cost, and at least one for each operation
 * (a subscription is charged when it begins). Documents that are refused are charged, too, and nothing of
 * whoever has nothing left is even parsed. What is left is told in the headers of
 * draft-ietf-httpapi-ratelimit-headers; more is refused with the code RATE_LIMITED.
 */
export function ratePlugin({
  costs,
  costPerMinute,
  now,
}: RateOptions): ApolloServerPlugin<RequestContext> {
  const limits = new RateLimits(now);
  return {
    requestDidStart: ({ request, contextValue }) => {
      if (costPerMinute === 0) return Promise.resolve();
      const account = accountOf(contextValue, costPerMinute);
      let balance = limits.charge(account, 0);
      const refusal = balance.remaining === 0 ? rateLimited(balance, 1) : undefined;
      if (refusal) withoutDocument(request);
      let isCharged = false;
      return Promise.resolve({
        didResolveOperation: ({ document, operation }) => {
          if (refusal) throw refusal;
          if (!operation) return Promise.resolve();
          const { records, isDryRun } = costs.of(document, operation, request.variables ?? {});
          const points = isDryRun ? 1 : Math.max(1, records.nodes);
          isCharged = true;
          balance = limits.charge(account, points);
          if (balance.isExceeded) throw rateLimited(balance, points);
          return Promise.resolve();
        },
        didEncounterErrors: () => {
          if (!isCharged && !refusal) balance = limits.fine(account, REFUSED);
          return Promise.resolve();
        },
        willSendResponse: ({ response: { http } }) => {
          const { quota, windowSeconds, remaining, resetSeconds } = balance;
          http.headers.set('ratelimit-policy', `"cost";q=${quota};w=${windowSeconds}`);
          http.headers.set('ratelimit', `"cost";r=${remaining};t=${resetSeconds}`);
          return Promise.resolve();
        },
      });
    },
  };
}

function accountOf({ viewer, address = '' }: RequestContext, costPerMinute: number): Account {
  return viewer.name === null
    ? { key: `address ${networkOf(address)}`, quota: costPerMinute }
    : { key: `name ${viewer.name}`, quota: costPerMinute * KNOWN_CALLERS };
}

function rateLimited(
  { quota, remaining, resetSeconds }: Balance,
  points: number,
): RateLimitedError {
  return new RateLimitedError(
    `Expected at most ${quota} nodes a minute, of which ${remaining} are left for ${resetSeconds} s, but got an operation that asks for ${points}.`,
    resetSeconds,
  );
}
