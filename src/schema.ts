import { OperationTypeNode, specifiedDirectives, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { costDirective } from './shared/graphql/cost-directive.ts';
import { tellCosts } from './shared/graphql/field-cost.ts';
import { callDirectly } from './shared/graphql/direct-calls.ts';
import type { Domain } from './shared/record/domain.ts';

const DESCRIPTIONS: Readonly<Record<OperationTypeNode, string>> = {
  [OperationTypeNode.QUERY]: 'Where every question to the registry begins.',
  [OperationTypeNode.MUTATION]:
    'What writes to the registry. Each mutation is carried out as a whole or not at all, and recorded in the log of changes.',
  [OperationTypeNode.SUBSCRIPTION]:
    'What follows the registry: each change once, in the order of the log of changes.',
};

/** type-graphql wants to know one, though subscriptions pull from the log of changes. */
const noPubSub: PubSub = {
  publish: () => {
    throw new Error('Expected changes to be written to the log, not published.');
  },
  subscribe: () => {
    throw new Error('Expected subscriptions to follow the log of changes.');
  },
};

/** The GraphQL schema of the given domains. */
export function buildRegistrySchema(domains: readonly Domain[]): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: domains.flatMap((domain) => domain.resolvers) as unknown as NonEmptyArray<
      new () => object
    >,
    orphanedTypes: domains.flatMap((domain) => domain.entities),
    directives: [...specifiedDirectives, costDirective],
    // Inputs are checked by their scalars and by the services; class-validator would check them again.
    validate: false,
    pubSub: noPubSub,
  });
  callDirectly(schema);
  tellCosts(schema);
  // type-graphql offers no place for it.
  for (const root of Object.values(OperationTypeNode)) {
    const type = schema.getRootType(root);
    if (type) type.description = DESCRIPTIONS[root];
  }
  return schema;
}
