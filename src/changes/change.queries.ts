import { ask, type Reader } from '../shared/read/reader.ts';
import { keysRelation } from '../shared/read/keys.ts';
import type { Row } from '../shared/read/hydrator.ts';
import type { Statement } from '../shared/read/statement.ts';
import { Change } from './change.entity.ts';

/** How many changes are read at once. */
export const BATCH = 100;

type Context = Pick<Reader, 'context'>;

/** A stretch of the log. */
export interface Stretch {
  readonly changes: readonly Change[];
  /** Up to where it reaches, through changes that the viewer may not see as well. */
  readonly position: number;
  /** Whether the log may go on: a full batch was read. */
  readonly isMore: boolean;
}

/** Reads the changes that follow a position, in order, at most a batch of them. */
export async function changesAfter(reader: Context, position: number): Promise<Stretch> {
  const found = await ask(reader, { statement: CHANGES_AFTER, key: [String(position)] });
  const changes = found.flatMap(({ change }) => change ?? []);
  const isMore = changes.length === BATCH;
  const end = Math.max(position, found[0]?.end ?? 0);
  return { changes, isMore, position: isMore ? (changes.at(-1)?.position ?? end) : end };
}

/** A change, if there is one, and where the log ended when it was read. */
interface Found {
  readonly end: number;
  readonly change: Change | null;
}

const CHANGES_AFTER: Statement<Found> = {
  text: `SELECT k.n, head.position, t.position, t.record_id, t.type, t.operation, t.version,
  to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), t.actor, t.changed, t.survivor_id
FROM ${keysRelation({ types: ['integer'] })}
CROSS JOIN change_head head
LEFT JOIN LATERAL (
  SELECT * FROM change WHERE position > k.p0 AND position <= head.position ORDER BY position LIMIT ${BATCH}) t ON TRUE
ORDER BY k.n, t.position`,
  hydrate: ([, end, ...row]) => ({
    end: Number(end),
    change: row[0] === null ? null : changeOf(row),
  }),
};

function changeOf([
  position,
  recordId,
  type,
  operation,
  version,
  at,
  actor,
  changed,
  survivor,
]: Row): Change {
  return Object.assign(new Change(), {
    // The database keeps both to the values of their enumerations.
    ...({ type, operation } as object),
    position: Number(position),
    recordUuid: recordId ?? '',
    version: Number(version),
    at: at ?? '',
    actor: actor ?? null,
    changed: changed ?? '{}',
    survivorUuid: survivor ?? null,
  });
}

/** Where the log ends, and the hash of all that is in it. */
export interface LogEnd {
  readonly position: number;
  readonly hash: string;
  /** When its last change was written; null before the first. */
  readonly at: string | null;
}

/** The end of the log, or of what of it goes up to a position. */
export async function logEnd(
  reader: Context,
  position: number | null,
): Promise<LogEnd | undefined> {
  const [end] = await ask(reader, {
    statement: LOG_END,
    key: [position === null ? null : String(position)],
  });
  return end;
}

const LOG_END: Statement<LogEnd> = {
  text: `SELECT k.n, t.position, encode(t.hash, 'hex'), to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
FROM ${keysRelation({ types: ['integer'] })}
CROSS JOIN change_head head
CROSS JOIN LATERAL (
  SELECT position, hash, at FROM change_place WHERE position = coalesce(k.p0, head.position)
  UNION ALL SELECT 0, decode(repeat('0', 64), 'hex'), NULL WHERE coalesce(k.p0, head.position) = 0) t`,
  hydrate: ([, position, hash, at]) => ({
    position: Number(position),
    hash: hash ?? '',
    at: at ?? null,
  }),
};

/** The position before the first change that was written since an instant; where the log ends if there is none. */
export async function positionBefore(reader: Context, since: string): Promise<number> {
  const [position] = await ask(reader, { statement: POSITION_BEFORE, key: [since] });
  return position ?? 0;
}

const POSITION_BEFORE: Statement<number> = {
  text: `SELECT k.n, coalesce(
  (SELECT position - 1 FROM change_place WHERE at >= k.p0 ORDER BY at, position LIMIT 1),
  head.position)
FROM ${keysRelation({ types: ['timestamptz'] })}
CROSS JOIN change_head head`,
  hydrate: (row) => Number(row[1]),
};

/** What a record was before or after a change, by the names of columns and parts; null when it was not there. */
export async function stateAt(
  reader: Context,
  position: number,
  side: 'before' | 'after',
): Promise<State | null> {
  const [state] = await ask(reader, { statement: STATES[side], key: [String(position)] });
  return state ?? null;
}

export type State = Readonly<Record<string, unknown>>;

const stateStatement = (side: string): Statement<State | null> => ({
  text: `SELECT k.n, t.${side}\nFROM ${keysRelation({ types: ['integer'] })}\nJOIN change t ON t.position = k.p0`,
  hydrate: (row) => (row[1] == null ? null : (JSON.parse(row[1]) as State)),
});

const STATES = { before: stateStatement('before'), after: stateStatement('after') };
