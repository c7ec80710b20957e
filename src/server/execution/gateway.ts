import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { OperationTypeNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { ReadContext } from '../../shared/read/reader.ts';
import { namedOperation, type NamedOperation } from '../operating/named-operation.ts';
import type { Tracing } from '../operating/tracing.ts';
import { EventResults } from './event-results.ts';
import { DEADLINE_MS, inTime } from '../limits/deadline.ts';
import { createExecutor } from './execute.ts';
import { subscribe, type Results } from './subscribe.ts';

/** The context of a request; one whose transport can stream takes the results of a subscription. */
export interface RequestContext extends ReadContext {
  /** What logs, and answers to what went wrong, call the request. */
  readonly requestId: string;
  readonly takeResults?: (results: Results) => void;
  /** Whether the request came in a way that must not change anything, such as a GET. */
  readonly isReadOnly?: boolean;
  /** Where the request comes from. */
  readonly address?: string;
  /** Ends the request: when its caller has gone, or its answer takes too long. */
  readonly departure?: AbortController;
  /** Told what is asked for, once it is known. */
  readonly onOperation?: (operation: NamedOperation) => void;
}

const ADVICE_TO_WRITERS =
  'it may still be written, and the same idempotencyKey tells what became of it';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];

/**
 * Apollo Server's way to let another executor answer: it knows one as a gateway. Subscriptions come this
 * way too, so that one pipeline parses, validates and limits whatever arrives over whichever transport.
 */
export function compiledExecution(
  schema: GraphQLSchema,
  deadlineMs = DEADLINE_MS,
  tracing?: Tracing | null,
): Gateway {
  const execute = createExecutor(schema);
  const shared = new EventResults();
  return {
    load: () =>
      Promise.resolve({
        executor: ({ document, operation, request, context: given }) => {
          const context = given as RequestContext;
          const answer = async (): Promise<ExecutionResult> => {
            const asked = { document, operation, variables: request.variables ?? {}, context };
            if (operation.operation === OperationTypeNode.QUERY)
              return inTime(context, { deadlineMs }, () => execute(asked));
            if (operation.operation === OperationTypeNode.MUTATION) {
              // Writes go on to their end: they do not end with the caller.
              const execution = { ...asked, context: { ...context, signal: undefined } };
              return inTime(context, { deadlineMs, advice: ADVICE_TO_WRITERS }, () =>
                execute(execution),
              );
            }
            const results = await inTime(context, { deadlineMs }, () =>
              subscribe(schema, execute, shared, asked),
            );
            if (!(Symbol.asyncIterator in results)) return results;
            context.takeResults?.(results);
            return { data: null };
          };
          return tracing ? tracing.operation(namedOperation(operation), answer) : answer();
        },
      }),
    onSchemaLoadOrUpdate: (onLoad) => {
      onLoad({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
