import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../execution/gateway.ts';
import { Costs } from './cost/costs.ts';
import { costPlugin } from './cost/cost-plugin.ts';
import type { Limits } from './limits.ts';
import { ratePlugin } from './rate/rate-plugin.ts';

/** The limits that operations keep, once their documents are valid and before they are carried out. */
export function limitPlugins(
  schema: GraphQLSchema,
  { costPerMinute, now }: Limits,
): ApolloServerPlugin<RequestContext>[] {
  const costs = new Costs(schema);
  return [costPlugin(costs), ratePlugin({ costs, costPerMinute, now })];
}
