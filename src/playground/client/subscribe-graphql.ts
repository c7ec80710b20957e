import type { ExecutionResult, GraphQLError } from 'graphql';
import { createClient } from 'graphql-ws';
import { endpoint, failed } from './endpoint.ts';
import { credentials } from './key.ts';

/** Connects when something is subscribed to. What was missed meanwhile would be left out: so it connects once. */
const client = createClient({
  url: `${location.origin.replace(/^http/, 'ws')}${endpoint}`,
  connectionParams: () => credentials(),
  retryAttempts: 0,
});

/** Ends what is subscribed to, as when somebody else is to ask: the next subscription connects anew. */
export const closeConnection = () => client.terminate();

type Operation = Parameters<typeof client.iterate>[0];
type Results = AsyncIterableIterator<ExecutionResult>;

/**
 * Subscribes over WebSocket to the API of the same origin: a result for each event, until it is stopped.
 * What ends it before becomes a result with an error that says so.
 */
export function subscribeGraphQL(operation: Operation): Results {
  const results = client.iterate(operation) as Results;
  // Not a generator: that could not be stopped while it waits for an event.
  return {
    next: () => results.next().catch((error: unknown) => ({ value: refused(error), done: false })),
    return: async () => results.return?.() ?? { value: undefined, done: true },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function refused(error: unknown): ExecutionResult {
  if (Array.isArray(error)) return { data: null, errors: error as GraphQLError[] };
  const { code, reason } = error as { code?: number; reason?: string };
  return failed(
    `Expected to stay connected to ${endpoint}, but the connection ended: ${reason || `code ${code ?? 'unknown'}`}. Run it again.`,
  );
}
