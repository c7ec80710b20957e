import { CursorExpiredError, UserInputError } from '../shared/errors.ts';
import type { Cursors } from '../shared/page/cursors.ts';
import type { UnderWay } from '../shared/under-way.ts';
import type { WriteContext } from '../shared/write/write-context.ts';
import { logEnd, positionBefore, type LogEnd } from './change.queries.ts';
import type { RecordStates } from './record-state.ts';
import type { Scanned } from './scan.ts';
import type { Tail } from './tail.ts';

/** What following the log of changes takes, the same for all requests. */
export interface Feed {
  readonly tail: Tail;
  /** Followers at the same place with the same filter read the log together. */
  readonly scans: UnderWay<Scanned>;
  readonly states: RecordStates;
  /** How old a change may be to be followed from; history is kept for good. */
  readonly retentionDays: number;
}

/** What following changes needs of a request. */
export interface FeedContext extends WriteContext {
  readonly feed: Feed;
}

/** The name under which cursors of the log are sealed: the same on all its ways out. */
const LIST = 'changes';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The opaque cursor of a position: whoever hands it in gets what follows. */
export function cursorAt(cursors: Cursors, position: number): string {
  return cursors.encode(LIST, [String(position)]);
}

/**
 * The position that a cursor stands for.
 * @throws UserInputError    when it is not one of ours, or beyond the end of the log
 * @throws CursorExpiredError  when what follows it is too old to be followed
 */
export async function positionOf(context: FeedContext, cursor: string): Promise<number> {
  const position = Number(context.cursors.decode(LIST, cursor)[0]);
  if (!(await logEnd({ context }, position)))
    throw new UserInputError('a cursor that is not beyond the end of the log', cursor);
  if (position < (await oldestFollowed(context)))
    throw new CursorExpiredError(context.feed.retentionDays);
  return position;
}

/** The position from which on changes can be followed. */
export function oldestFollowed(context: FeedContext): Promise<number> {
  return positionBefore({ context }, followedSince(context).toISOString());
}

/** Where the log ends now. */
export async function endOf(context: FeedContext): Promise<number> {
  return (await toldEnd(context, null))?.position ?? 0;
}

/** The end of the log, or of what of it goes up to a position: who is told of it, is not answered from before it any more. */
export async function toldEnd(
  context: FeedContext,
  position: number | null,
): Promise<LogEnd | undefined> {
  const end = await logEnd({ context }, position);
  if (end && end.position > context.feed.tail.end) context.feed.tail.doubt();
  return end;
}

/** How old changes may be to be followed. */
function followedSince({ feed }: FeedContext): Date {
  return new Date(Date.now() - feed.retentionDays * DAY_MS);
}
