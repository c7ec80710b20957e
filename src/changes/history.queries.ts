import { choice, instant, int, text } from '../shared/filter/scalar-filter.ts';
import { whereInput } from '../shared/filter/where-input.ts';
import { keysRelation } from '../shared/read/keys.ts';
import { ask, type Reader } from '../shared/read/reader.ts';
import type { Statement } from '../shared/read/statement.ts';
import { linked, listing } from '../shared/page/list-relation.ts';
import { requiredColumn } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { ascending } from '../shared/page/order.ts';
import { ChangeOperation } from './change-operation.ts';
import { Change } from './change.entity.ts';

export const ChangeWhere = whereInput('ChangeWhere', 'Which changes.', {
  position: int((change) => `${change}.position`, 'Its number in the log.'),
  operation: choice(
    ChangeOperation,
    'ChangeOperation',
    (change) => `${change}.operation`,
    'What became of the record.',
  ),
  at: instant((change) => `${change}.at`, 'When it was written.'),
  actor: text((change) => `${change}.actor`, 'Who wrote it.'),
});

/** The changes of a record, of whichever type. */
export const historyOfRecord = linked(
  listing(Change, {
    where: ChangeWhere,
    order: orderInput('Change', {
      POSITION: requiredColumn('position', 'integer', 'By its number in the log.'),
    }),
    defaultOrder: [ascending('POSITION')],
  }),
  (change, record) => `${change}.record_id = ${record} AND ${change}.position IS NOT NULL`,
);

/** A record as it was recorded at some time. */
export interface PastRecord {
  readonly position: number;
  readonly version: number;
  readonly at: string;
  readonly type: string;
  /** Null where it was gone. */
  readonly state: string | null;
}

/** The last change of a record up to a position, or up to an instant; undefined when there was none yet. */
export async function lastChange(
  reader: Reader,
  record: string,
  position: number | null,
  at: string | null,
): Promise<PastRecord | undefined> {
  const [past] = await ask(reader, {
    statement: LAST_CHANGE,
    key: [record, position === null ? null : String(position), at],
  });
  return past;
}

const LAST_CHANGE: Statement<PastRecord> = {
  text: `SELECT k.n, t.position, t.version, to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), t.type, t.after
FROM ${keysRelation({ types: ['uuid', 'integer', 'timestamptz'] })}
CROSS JOIN LATERAL (
  SELECT * FROM change
  WHERE record_id = k.p0 AND position IS NOT NULL
    AND (k.p1 IS NULL OR position <= k.p1) AND (k.p2 IS NULL OR at <= k.p2)
  ORDER BY position DESC LIMIT 1) t`,
  hydrate: ([, position, version, at, type, state]) => ({
    position: Number(position),
    version: Number(version),
    at: at ?? '',
    type: type ?? '',
    state: state ?? null,
  }),
};
