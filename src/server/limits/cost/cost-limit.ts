import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../shared/errors.ts';
import type { Costs } from './costs.ts';
import type { OperationCost } from './cost-estimator.ts';

/** How many nodes an operation can ask for at most. */
export const MOST_NODES = 10_000;

/** How many times as much as tools ask for an introspection may tell. */
const INTROSPECTIONS = 3;

/** What an answer says of its cost, in `extensions.cost`. */
export interface ToldCost {
  readonly requested: number;
  readonly limit: number;
}

/** An operation asks for at most {@link MOST_NODES} nodes, as is estimated before anything is read. */
export class CostLimit {
  readonly #mostIntrospected: number;

  constructor(costs: Costs) {
    this.#mostIntrospected = INTROSPECTIONS * costs.ofIntrospection;
  }

  /** What is said of a cost to whoever asked. */
  told({ records }: OperationCost): ToldCost {
    // JSON has no infinity.
    return { requested: Math.min(records.nodes, Number.MAX_SAFE_INTEGER), limit: MOST_NODES };
  }

  /** @throws GraphQLError with the code COST_EXCEEDED for an operation that costs too much */
  check(cost: OperationCost): void {
    const { records, introspection } = cost;
    if (records.nodes > MOST_NODES)
      throw new GraphQLError(
        `Expected a cost of at most ${MOST_NODES} nodes, but got ${this.told(cost).requested}, most of it in ${records.path.join('.')}.`,
        { extensions: EXCEEDED },
      );
    if (introspection.nodes > this.#mostIntrospected)
      throw new GraphQLError(
        `Expected an introspection of at most ${this.#mostIntrospected} parts of the schema, but got ${introspection.nodes}, most of it in ${introspection.path.join('.')}.`,
        { extensions: EXCEEDED },
      );
  }
}

const EXCEEDED = { code: 'COST_EXCEEDED' satisfies ErrorCode, http: { status: 400 } };
