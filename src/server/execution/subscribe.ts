import { createSourceEventStream, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { isGone } from '../../shared/read/statements.ts';
import { renewed, type ReadContext } from '../../shared/read/reader.ts';
import { scopeOf } from '../../shared/viewer.ts';
import type { createExecutor, Execution } from './execute.ts';
import type { EventResults } from './event-results.ts';

/** What a subscription answers, one result for each event. */
export type Results = AsyncIterableIterator<ExecutionResult, undefined>;

/** An execution in a context that can read. */
export interface Subscription extends Execution {
  readonly context: ReadContext;
}

/**
 * Begins a subscription: the results of its events, or one result when it cannot begin. Each event is
 * executed in a context of its own: what was read for the one before may not be so any more, and what
 * followers share does not end with one of them.
 */
export async function subscribe(
  schema: GraphQLSchema,
  execute: ReturnType<typeof createExecutor>,
  shared: EventResults,
  subscription: Subscription,
): Promise<Results | ExecutionResult> {
  const { document, operation, variables, context } = subscription;
  const events = await createSourceEventStream({
    schema,
    document,
    operationName: operation.name?.value,
    variableValues: variables,
    contextValue: context,
  });
  if (!(Symbol.asyncIterator in events)) return events;
  const source = events[Symbol.asyncIterator]();
  // While it began, its caller has gone or its time has passed: nobody takes the results any more.
  if (isGone(context)) await source.return?.();
  const answerTo = (event: unknown): Promise<ExecutionResult> =>
    shared.of(subscription, scopeOf(context.viewer), event, () =>
      execute({ ...subscription, context: renewed(context), source: event }),
    );
  const results: Results = {
    next: async () => {
      const event = await source.next();
      return event.done
        ? { done: true, value: undefined }
        : { done: false, value: await answerTo(event.value) };
    },
    return: async () => {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return results;
    },
  };
  return results;
}
