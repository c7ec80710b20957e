import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../execution/gateway.ts';
import type { Costs } from '../cost/costs.ts';
import { withoutDocument } from '../stand-in.ts';
import { beyond, headersOf, type Rates } from './rates.ts';

/** What a document costs that is refused: it takes the processor, if not the database. */
const REFUSED = 100;

/**
 * Lets each caller ask for so much in a minute: as much as it can cost, and at least one for each operation
 * (a subscription is charged when it begins). Documents that are refused are charged, too, and nothing of
 * whoever has nothing left is even parsed. What is left is told in headers; more is refused with the code
 * RATE_LIMITED.
 */
export function ratePlugin(rates: Rates, costs: Costs): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: ({ request, contextValue: caller }) => {
      if (!rates.areKept) return Promise.resolve();
      let balance = rates.balanceOf(caller);
      const refusal = balance.remaining === 0 ? beyond(balance, 1) : undefined;
      if (refusal) withoutDocument(request);
      let isCharged = false;
      return Promise.resolve({
        didResolveOperation: ({ document, operation }) => {
          if (refusal) throw refusal;
          if (!operation) return Promise.resolve();
          const { records, isDryRun } = costs.of(document, operation, request.variables ?? {});
          const points = isDryRun ? 1 : Math.max(1, records.nodes);
          isCharged = true;
          balance = rates.charge(caller, points);
          if (balance.isExceeded) throw beyond(balance, points);
          return Promise.resolve();
        },
        didEncounterErrors: () => {
          if (!isCharged && !refusal) balance = rates.fine(caller, REFUSED);
          return Promise.resolve();
        },
        willSendResponse: ({ response: { http } }) => {
          for (const [name, value] of headersOf(balance)) http.headers.set(name, value);
          return Promise.resolve();
        },
      });
    },
  };
}
