import { Readable } from 'node:stream';
import type { Api } from './ask.ts';
import { backoff } from './backoff.ts';
import { CHANGE_FIELDS, type FollowedChange, type FollowedFilter } from './followed-change.ts';
import { connectLastingly } from './lasting-connection.ts';
import type { Outage } from './outage.ts';
import { errorIn, reasonOf, Refusal, subscriptionError } from './refusal.ts';

const SUBSCRIPTION = `
  subscription Follow($types: [RecordType!], $operations: [ChangeOperation!], $where: RecordWhere, $after: String) {
    recordChanged(types: $types, operations: $operations, where: $where, after: $after) { ${CHANGE_FIELDS} }
  }`;

/** So many changes may wait to be taken: from then on the socket is not read, and the server waits. */
const MOST_WAITING = 100;

interface ChangesOptions {
  readonly api: Api;
  readonly filter: FollowedFilter;
  /** The cursor that they follow. */
  readonly after: string;
  readonly outage: Outage;
  readonly signal: AbortSignal;
}

/**
 * The changes that follow a cursor, one by one, until the signal aborts. Whatever becomes of the connection
 * and of the server meanwhile, they go on after the last one that arrived; only a {@link Refusal} ends them.
 */
export function changesFrom(options: ChangesOptions): AsyncIterable<FollowedChange> {
  const { api, filter, after, outage, signal } = options;
  signal.throwIfAborted();
  const { client, pause, resume } = connectLastingly(api, outage);
  const changes = new Readable({ objectMode: true, highWaterMark: MOST_WAITING, read: resume });
  let last = after;
  let failures = 0;
  // The client sends them again whenever it connects again: so they tell the cursor of that time.
  const variables = {
    ...filter,
    get after() {
      return last;
    },
  };
  const subscribe = () =>
    client.iterate<{ recordChanged: FollowedChange }>({ query: SUBSCRIPTION, variables });
  let results = subscribe();
  const take = async (): Promise<void> => {
    for await (const { data, errors } of results) {
      if (signal.aborted) return;
      if (!data || errors) throw errorIn(errors ?? []);
      last = data.recordChanged.cursor;
      failures = 0;
      if (!changes.push(data.recordChanged)) pause();
    }
  };
  const keepTaking = async (): Promise<never> => {
    for (; ; results = subscribe()) {
      await take().catch((thrown: unknown) => {
        const error = subscriptionError(thrown);
        if (error instanceof Refusal) throw error;
        outage.goesOn(reasonOf(error));
      });
      await backoff(failures++, signal);
    }
  };
  keepTaking().catch((error: unknown) => {
    if (!signal.aborted) changes.destroy(error as Error);
  });
  signal.addEventListener('abort', () => {
    void results.return?.();
    changes.push(null);
  });
  return changes;
}
