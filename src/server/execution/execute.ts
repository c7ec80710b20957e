import {
  execute,
  getVariableValues,
  locatedError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { outageIn } from '../../shared/database/outage.ts';
import { answerTooLong, LONGEST_ANSWER } from '../limits/answer-limit.ts';
import { Place } from './place.ts';
import { Plans } from './plans.ts';
import { Run } from './run.ts';

/** A valid document, one of its operations, and what it is asked with. */
export interface Execution {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly variables: Record<string, unknown>;
  readonly context: unknown;
  /** What the fields of the root read: the event, for an event of a subscription. */
  readonly source?: unknown;
}

/** As many complaints about variables as graphql-js makes. */
const MOST_ERRORS = 50;

/**
 * Executes queries, and what events of subscriptions are answered with, as the GraphQL specification says,
 * by plans that are compiled once per document. Mutations, whose fields take turns, go to graphql-js.
 * `isTypeOf` is not asked: type-graphql declares none.
 */
export function createExecutor(
  schema: GraphQLSchema,
): (execution: Execution) => Promise<ExecutionResult> {
  const plans = new Plans(schema);
  return async ({ document, operation, variables, context, source }) => {
    const root = schema.getRootType(operation.operation);
    if (operation.operation === OperationTypeNode.MUTATION || !root)
      return told(
        await execute({
          schema,
          document,
          operationName: operation.name?.value,
          variableValues: variables,
          contextValue: context,
        }),
      );
    const values = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: MOST_ERRORS,
    });
    if (!values.coerced) return { errors: values.errors };
    const run = new Run(context, values.coerced);
    const answer: { data: Record<string, unknown> | null } = { data: null };
    try {
      const plan = plans.planOf(document, operation, root, values.coerced);
      plan.root.fill(source, new Place(undefined, answer, 'data', true), run);
      await run.ended();
      plans.keep(plan);
    } catch (error) {
      // Of what decides what is selected at all: fields keep theirs to themselves.
      return { data: null, errors: [error as GraphQLError] };
    }
    // Until here its texts are those that were read, however often they stand in it.
    if (run.length > LONGEST_ANSWER) return { errors: [answerTooLong(run.length)] };
    return run.errors.length > 0 ? { errors: run.errors, data: answer.data } : answer;
  };
}

/** A result whose errors say so when the database is gone. */
function told({ errors, ...result }: ExecutionResult): ExecutionResult {
  if (!errors) return result;
  return {
    ...result,
    errors: errors.map((error) => {
      const outage = outageIn(error);
      return outage ? locatedError(outage, error.nodes, error.path) : error;
    }),
  };
}
