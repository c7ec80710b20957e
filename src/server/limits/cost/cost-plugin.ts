import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../execution/gateway.ts';
import { CostLimit, type ToldCost } from './cost-limit.ts';
import type { Costs } from './costs.ts';

/**
 * Refuses what costs too much, before anything of it is carried out, and tells in each answer what it cost.
 * A dry run is answered with its cost alone.
 */
export function costPlugin(costs: Costs): ApolloServerPlugin<RequestContext> {
  const limit = new CostLimit(costs);
  return {
    requestDidStart: () => {
      let told: ToldCost | undefined;
      let isDryRun = false;
      return Promise.resolve({
        didResolveOperation: ({ document, operation, request }) => {
          if (!operation) return Promise.resolve();
          const cost = costs.of(document, operation, request.variables ?? {});
          told = limit.told(cost);
          ({ isDryRun } = cost);
          if (!isDryRun) limit.check(cost);
          return Promise.resolve();
        },
        responseForOperation: ({ response }) =>
          Promise.resolve(
            isDryRun
              ? { http: response.http, body: { kind: 'single', singleResult: { data: null } } }
              : null,
          ),
        willSendResponse: ({ response: { body } }) => {
          if (told && body.kind === 'single')
            body.singleResult.extensions = { ...body.singleResult.extensions, cost: told };
          return Promise.resolve();
        },
      });
    },
  };
}
