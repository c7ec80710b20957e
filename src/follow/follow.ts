import type { Writable } from 'node:stream';
import type { Api } from './ask.ts';
import { beginning, type From } from './beginning.ts';
import { ChangeLog } from './change-log.ts';
import { changesFrom } from './changes-from.ts';
import { CursorFile } from './cursor-file.ts';
import { Delivery } from './delivery.ts';
import type { FollowedFilter } from './followed-change.ts';
import { Outage } from './outage.ts';
import { Verification } from './verification.ts';

export interface FollowOptions {
  /** Its address answers to POST; its WebSocket is at the same. */
  readonly api: Api;
  readonly filter: FollowedFilter;
  /** The file that remembers how far changes are printed; null: nothing is remembered. */
  readonly cursorFile: string | null;
  /** Where to begin when nothing is remembered. */
  readonly from: From;
  /** Whether to prove that nothing was missed; not together with a filter. */
  readonly verify: boolean;
}

/** What following has to do with the process that it runs in. */
export interface Surroundings {
  readonly output: Writable;
  /** Tells people, seldom, how it goes. */
  readonly note: (line: string) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/**
 * Prints a line of JSON for each change of a registry, in order, until the signal aborts or nobody reads
 * any more. Servers may come and go meanwhile.
 * @throws Refusal          when the server will not let it go on
 * @throws DifferenceError  when the log of the server is not the one that was followed
 */
export async function follow(options: FollowOptions, surroundings: Surroundings): Promise<void> {
  const { api, filter, verify } = options;
  const { output, note } = surroundings;
  const finished = new AbortController();
  const signal = AbortSignal.any([surroundings.signal, finished.signal]);
  const outage = new Outage(api.url, note);
  const log = new ChangeLog(api, outage, signal);
  const verification = verify ? new Verification(log) : null;
  let delivery: Delivery | undefined;
  try {
    const file = options.cursorFile === null ? null : new CursorFile(options.cursorFile);
    const place = await beginning(log, (await file?.read()) ?? null, options);
    delivery = new Delivery(output, file, place);
    await delivery.remember();
    const after = delivery.place.cursor;
    for await (const change of changesFrom({ api, filter, after, outage, signal })) {
      if (signal.aborted) break;
      await delivery.deliver(change);
      await verification?.nowAndThen(delivery.place);
    }
  } catch (error) {
    if (!isEnding(error)) throw error;
  } finally {
    finished.abort();
  }
  if (delivery) await verification?.finally(delivery.place);
}

/** Whether an error only says that it was time to end: the signal aborted, or nobody reads any more. */
function isEnding(error: unknown): boolean {
  const { name, code } = error as NodeJS.ErrnoException;
  return name === 'AbortError' || code === 'EPIPE';
}
