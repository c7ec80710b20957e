import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../execution/gateway.ts';
import { admissionPlugin, type KnownDocuments } from './admission/admission-plugin.ts';
import { Costs } from './cost/costs.ts';
import { costPlugin } from './cost/cost-plugin.ts';
import type { Limits } from './limits.ts';
import { PersistedDocuments } from './persisted/persisted-documents.ts';
import { persistedPlugin } from './persisted/persisted-plugin.ts';
import { ratePlugin } from './rate/rate-plugin.ts';
import type { Rates } from './rate/rates.ts';

/** Where documents come from, and the limits that operations keep before they are carried out. */
export function limitPlugins(
  schema: GraphQLSchema,
  { persistedDocuments, arePersistedOnly }: Limits,
  rates: Rates,
  known: KnownDocuments,
): ApolloServerPlugin<RequestContext>[] {
  const costs = new Costs(schema);
  return [
    persistedPlugin(PersistedDocuments.in(persistedDocuments, schema), arePersistedOnly),
    costPlugin(costs),
    // Only what is not refused otherwise is charged what it costs.
    ratePlugin(rates, costs),
    // Last: what others refuse does not wait.
    admissionPlugin(known),
  ];
}
