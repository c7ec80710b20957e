import { createClient as createEventStreamClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Answer, Sender, TestApp } from '../support/app.ts';

/** Follows a subscription: one answer for each event, until it ends or `return` is called. */
export type Follow = (
  app: Pick<TestApp, 'address' | 'key'>,
  query: string,
  variables?: Record<string, unknown>,
  sender?: Sender,
) => Following;

/** What says who follows, over either way. */
const authorizationOf = (key: string | null): Record<string, string> =>
  key === null ? {} : { authorization: `Bearer ${key}` };

export type Following = AsyncIterableIterator<Answer>;

/** With the unmodified client of graphql-ws, on a connection of its own. */
export const overWebSocket: Follow = ({ address, key }, query, variables, { as = key } = {}) => {
  const client = createWebSocketClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: authorizationOf(as),
  });
  return client.iterate({ query, variables }) as unknown as Following;
};

/** With the unmodified client of graphql-sse. */
export const overEventStream: Follow = ({ address, key }, query, variables, { as = key } = {}) => {
  const client = createEventStreamClient({
    url: `${address}/graphql/stream`,
    retryAttempts: 0,
    headers: authorizationOf(as),
  });
  return client.iterate({ query, variables }) as unknown as Following;
};

export const WAYS: readonly (readonly [way: string, follow: Follow])[] = [
  ['WebSocket', overWebSocket],
  ['server-sent events', overEventStream],
];

/** The next answer, whichever way errors come: some clients throw those that end a subscription. */
export async function nextOf(following: Following): Promise<Answer | null> {
  try {
    const next = await following.next();
    return next.done ? null : next.value;
  } catch (errors) {
    if (!Array.isArray(errors)) throw errors;
    return { data: null, errors: errors as Answer['errors'] };
  }
}

/** The first answers, and then nothing more: it is left. */
export async function take(following: Following, count: number): Promise<Answer[]> {
  const taken: Answer[] = [];
  while (taken.length < count) {
    const answer = await nextOf(following);
    if (!answer) throw new Error(`Expected ${count} answers, but got ${taken.length}.`);
    taken.push(answer);
  }
  await following.return?.();
  return taken;
}

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Waits until so many subscribers have read all there is. */
export async function untilWaiting({ registry }: TestApp, count: number): Promise<void> {
  const { tail } = registry.createContext().feed;
  await until(() => tail.waiting === count);
}
