import {
  getDirectiveValues,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLSchema,
} from 'graphql';
import { costDirective } from '../../../shared/graphql/cost-directive.ts';
import type { Operation } from '../../execution/operation.ts';
import type { Cost } from './cost.ts';
import { Estimate } from './estimate.ts';
import { introspectionWeights, recordWeights, type Weights } from './weights.ts';

/** What an operation costs, apart: nodes of the registry, and what introspection tells. */
export interface OperationCost {
  readonly records: Cost;
  readonly introspection: Cost;
  /** Whether it only asks what it costs. */
  readonly isDryRun: boolean;
}

/** Estimates what operations on a schema cost. */
export class CostEstimator {
  readonly #schema: GraphQLSchema;
  readonly #records: Weights;
  readonly #introspection: Weights;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#records = recordWeights(schema);
    this.#introspection = introspectionWeights(schema);
  }

  /** @throws GraphQLError for a condition, such as that of an `@include`, without a value */
  costOf({
    definition,
    fragments,
    conditions,
  }: Pick<Operation, 'definition' | 'fragments' | 'conditions'>): OperationCost {
    const schema = this.#schema;
    const operation = { schema, definition, fragments, conditions, compiledFields: 0 };
    const root = schema.getRootType(definition.operation);
    if (!root) throw new Error(`Expected a ${definition.operation} type in the schema.`);
    const isQuery = definition.operation === OperationTypeNode.QUERY;
    const meta = isQuery ? [SchemaMetaFieldDef, TypeMetaFieldDef] : [];
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
  }
}
