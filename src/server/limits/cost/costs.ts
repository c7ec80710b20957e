import {
  getDirectiveValues,
  getIntrospectionQuery,
  Kind,
  OperationTypeNode,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { costDirective } from '../../../shared/graphql/cost-directive.ts';
import { costlyFields } from '../../../shared/graphql/field-cost.ts';
import type { Operation } from '../../execution/operation.ts';
import { variablesOf } from '../../execution/variables-of.ts';
import { Estimate, NOTHING, type Cost } from './estimate.ts';
import { SIZE_ARGUMENTS } from './list-size.ts';
import { introspectionWeights, recordWeights, type Weights } from './weights.ts';

/** What an operation costs, apart: nodes of the registry, and what introspection tells. */
export interface OperationCost {
  readonly records: Cost;
  readonly introspection: Cost;
  /** Whether it only asks what it costs. */
  readonly isDryRun: boolean;
}

const UNKNOWN: OperationCost = { records: NOTHING, introspection: NOTHING, isDryRun: false };

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
  readonly #schema: GraphQLSchema;
  readonly #records: Weights;
  readonly #introspection: Weights;
  /** The arguments whose values, or lengths, costs depend on. */
  readonly #arguments: ReadonlySet<string>;
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();
  readonly #kept = new LRUCache<string, OperationCost>({ max: MOST_KEPT });
  #count = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#records = recordWeights(schema);
    this.#introspection = introspectionWeights(schema);
    const counted = [...costlyFields(schema)].flatMap(([, { per }]) => per ?? []);
    this.#arguments = new Set([...SIZE_ARGUMENTS, ...counted]);
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
    const sizes = sizesIn(definition, known.variables, given);
    const key = `${known.number} ${JSON.stringify(sizes)}`;
    let cost = this.#kept.get(key);
    if (!cost) this.#kept.set(key, (cost = this.#estimated(definition, known, sizes)));
    return cost;
  }

  #look(document: DocumentNode): Known {
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    const deciding: ASTNode[] = [];
    visit(document, {
      Directive: (node) => void deciding.push(node),
      Argument: (node) => {
        if (this.#arguments.has(node.name.value)) deciding.push(node);
      },
    });
    return {
      number: ++this.#count,
      fragments: Object.fromEntries(fragments.map((node) => [node.name.value, node])),
      variables: variablesOf(deciding),
    };
  }

  #estimated(
    definition: OperationDefinitionNode,
    { fragments }: Known,
    conditions: Record<string, unknown>,
  ): OperationCost {
    const schema = this.#schema;
    const operation = { schema, definition, fragments, conditions, compiledFields: 0 };
    const root = schema.getRootType(definition.operation);
    if (!root) throw new Error(`Expected a ${definition.operation} type in the schema.`);
    const isQuery = definition.operation === OperationTypeNode.QUERY;
    const meta = isQuery ? [SchemaMetaFieldDef, TypeMetaFieldDef] : [];
    try {
      return {
        records: new Estimate(operation, this.#records).ofRoot(
          root,
          (name) => root.getFields()[name],
        ),
        introspection: new Estimate(operation, this.#introspection).ofRoot(root, (name) =>
          meta.find((field) => field.name === name),
        ),
        isDryRun: getDirectiveValues(costDirective, definition, conditions)?.['dryRun'] === true,
      };
    } catch {
      // A condition without a value: it is executed no further than to say so.
      return UNKNOWN;
    }
  }
}

/** What the variables say of sizes and conditions, as numbers and truth values: of a list, its length. */
function sizesIn(
  { variableDefinitions = [] }: OperationDefinitionNode,
  names: readonly string[],
  given: Readonly<Record<string, unknown>>,
): Record<string, number | boolean | null> {
  const sizes: Record<string, number | boolean | null> = {};
  for (const name of names) {
    let value = given[name];
    if (value === undefined) {
      const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
      value = definition?.defaultValue && valueFromASTUntyped(definition.defaultValue);
    }
    if (Array.isArray(value)) value = value.length;
    sizes[name] = typeof value === 'number' || typeof value === 'boolean' ? value : null;
  }
  return sizes;
}
