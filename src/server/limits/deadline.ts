import type { ExecutionResult, GraphQLError } from 'graphql';
import { TimeoutError } from '../../shared/errors.ts';
import type { Batches } from '../../shared/read/batches.ts';

/** How long an operation may take. */
export const DEADLINE_MS = 8_000;

/** What waits for an operation. */
interface Waiting {
  /** Ends it: when its caller has gone, or the answer takes too long. */
  readonly departure?: AbortController;
  readonly batches: Batches;
}

/**
 * Carries an operation out, or begins a subscription, until the deadline, and no longer than its caller
 * waits. Reading ends then, and statements that nobody else waits for are cancelled. Writing goes on to its
 * end: the caller can ask what became of it by its idempotency key.
 */
export async function inTime<T = ExecutionResult>(
  { departure, batches }: Waiting,
  { deadlineMs, advice }: { readonly deadlineMs: number; readonly advice?: string },
  work: () => Promise<T>,
): Promise<T | ExecutionResult> {
  if (!departure) return work();
  const { signal } = departure;
  const refused = (): ExecutionResult => ({ errors: [signal.reason as GraphQLError] });
  if (signal.aborted) return refused();
  const timer = setTimeout(() => {
    departure.abort(new TimeoutError(deadlineMs / 1_000, advice));
  }, deadlineMs);
  const departed = new Promise<ExecutionResult>((resolve) => {
    // Not removed: it goes with the request.
    signal.addEventListener('abort', () => {
      batches.cancelAbandoned();
      resolve(refused());
    });
  });
  try {
    return await Promise.race([work(), departed]);
  } finally {
    clearTimeout(timer);
  }
}
