import {
  getIntrospectionQuery,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Operation } from '../../execution/operation.ts';
import { CostEstimator, type OperationCost } from './cost-estimator.ts';
import { sizeArguments, sizesIn, sizeVariables } from './size-variables.ts';

/** How many costs are kept: a few hundred bytes each. */
const MOST_KEPT = 2_000;

/** What is known of an operation from its document alone. */
interface Known {
  readonly number: number;
  readonly fragments: Operation['fragments'];
  /** The variables that its cost depends on. */
  readonly variables: readonly string[];
}

/** What operations cost, told once for each and for the sizes that its variables give. */
export class Costs {
  readonly #estimator: CostEstimator;
  readonly #sizeArguments: ReadonlySet<string>;
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();
  readonly #kept = new LRUCache<string, OperationCost>({ max: MOST_KEPT });
  #count = 0;

  constructor(schema: GraphQLSchema) {
    this.#estimator = new CostEstimator(schema);
    this.#sizeArguments = sizeArguments(schema);
  }

  /** What the introspection that tools ask for costs, with all that it can ask for. */
  get ofIntrospection(): number {
    const document = parse(
      getIntrospectionQuery({
        descriptions: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    );
    const [operation] = document.definitions;
    return this.of(document, operation as OperationDefinitionNode, {}).introspection.nodes;
  }

  of(
    document: DocumentNode,
    definition: OperationDefinitionNode,
    given: Readonly<Record<string, unknown>>,
  ): OperationCost {
    let known = this.#known.get(definition);
    if (!known) this.#known.set(definition, (known = this.#look(document)));
    const { number, fragments, variables } = known;
    const sizes = sizesIn(definition, variables, given);
    const key = `${number} ${JSON.stringify(sizes)}`;
    let cost = this.#kept.get(key);
    if (!cost) {
      cost = this.#estimator.costOf({ definition, fragments, conditions: sizes });
      this.#kept.set(key, cost);
    }
    return cost;
  }

  #look(document: DocumentNode): Known {
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    return {
      number: ++this.#count,
      fragments: Object.fromEntries(fragments.map((node) => [node.name.value, node])),
      variables: sizeVariables(document, this.#sizeArguments),
    };
  }
}
