import {
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ObjectPlan } from './object-plan.ts';
import { variablesOf } from './variables-of.ts';

type Variables = Record<string, unknown>;

/** Plans kept for each operation; further combinations of its `@skip` and `@include` are compiled each time. */
const MOST_PLANS = 16;

/** What is known of an operation from its document alone. */
interface Known {
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** The variables that `@skip` and `@include` depend on. */
  readonly conditions: readonly string[];
  /** By the values of those. */
  readonly plans: Map<string, ObjectPlan>;
}

/** Compiles operations, and keeps what it made for as long as somebody keeps their documents. */
export class Plans {
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(readonly schema: GraphQLSchema) {}

  /** What an operation does for coerced variables. */
  planOf(
    document: DocumentNode,
    definition: OperationDefinitionNode,
    root: GraphQLObjectType,
    variables: Variables,
  ): ObjectPlan {
    let known = this.#known.get(definition);
    if (!known) this.#known.set(definition, (known = knownOf(document)));
    const { fragments, plans } = known;
    const conditions = Object.fromEntries(known.conditions.map((name) => [name, variables[name]]));
    const key = JSON.stringify(conditions);
    let plan = plans.get(key);
    if (!plan) {
      plan = ObjectPlan.ofRoot({ schema: this.schema, definition, fragments, conditions }, root);
      if (plans.size < MOST_PLANS) plans.set(key, plan);
    }
    return plan;
  }
}

function knownOf(document: DocumentNode): Known {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const directives: DirectiveNode[] = [];
  visit(document, { Directive: (node) => void directives.push(node) });
  return {
    fragments: Object.fromEntries(fragments.map((node) => [node.name.value, node])),
    conditions: variablesOf(directives),
    plans: new Map(),
  };
}
