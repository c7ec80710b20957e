import { type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { callDirectly } from './shared/graphql/direct-calls.ts';
import type { Domain } from './shared/record/domain.ts';

/** The GraphQL schema of the given domains. */
export function buildRegistrySchema(domains: readonly Domain[]): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: domains.flatMap((domain) => domain.resolvers) as unknown as NonEmptyArray<
      new () => object
    >,
    orphanedTypes: domains.flatMap((domain) => domain.entities),
    // Inputs are checked by their scalars and by the services; class-validator would check them again.
    validate: false,
  });
  callDirectly(schema);
  const query = schema.getQueryType();
  // type-graphql offers no place for it.
  if (query) query.description = 'Where every question to the registry begins.';
  return schema;
}
