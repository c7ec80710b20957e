import {
  getIntrospectionQuery,
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ErrorCode } from '../../../shared/errors.ts';
import type { Operation } from '../../execution/operation.ts';
import { NOTHING } from './cost.ts';
import { CostEstimator, type OperationCost } from './cost-estimator.ts';
import { sizeArguments, sizesIn, sizeVariables } from './size-variables.ts';

/** How many costs of an operation are kept: a few hundred bytes each. */
const MOST_KEPT = 20;

/** What is known of an operation from its document alone. */
interface Known {
  readonly fragments: Operation['fragments'];
  /** The variables that its cost depends on. */
  readonly variables: readonly string[];
  /** By the sizes that these give. They go with the document: names in them are pieces of its text. */
  readonly costs: LRUCache<string, OperationCost>;
}

const UNKNOWN: OperationCost = { records: NOTHING, introspection: NOTHING, isDryRun: false };

/** What operations cost, told once for each and for the sizes that its variables give. */
export class Costs {
  readonly #schema: GraphQLSchema;
  readonly #estimator: CostEstimator;
  readonly #sizeArguments: ReadonlySet<string>;
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
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

  /** @throws GraphQLError with the code BAD_USER_INPUT for a condition without a value */
  of(
    document: DocumentNode,
    definition: OperationDefinitionNode,
    given: Readonly<Record<string, unknown>>,
  ): OperationCost {
    let known = this.#known.get(definition);
    if (!known) this.#known.set(definition, (known = this.#look(document)));
    const { fragments, variables, costs } = known;
    const sizes = sizesIn(definition, variables, given);
    const key = JSON.stringify(sizes);
    let cost = costs.get(key);
    if (cost) return cost;
    try {
      cost = this.#estimator.costOf({ definition, fragments, conditions: sizes });
    } catch (error) {
      return this.#unestimated(definition, given, error as GraphQLError);
    }
    costs.set(key, cost);
    return cost;
  }

  /** What is not carried out for what it is asked with costs nothing; anything else is refused. */
  #unestimated(
    { variableDefinitions = [] }: OperationDefinitionNode,
    given: Readonly<Record<string, unknown>>,
    { message, nodes }: GraphQLError,
  ): OperationCost {
    if (getVariableValues(this.#schema, variableDefinitions, given).errors) return UNKNOWN;
    const code: ErrorCode = 'BAD_USER_INPUT';
    throw new GraphQLError(message, { nodes, extensions: { code, http: { status: 400 } } });
  }

  #look(document: DocumentNode): Known {
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    return {
      fragments: Object.fromEntries(fragments.map((node) => [node.name.value, node])),
      variables: sizeVariables(document, this.#sizeArguments),
      costs: new LRUCache({ max: MOST_KEPT }),
    };
  }
}
