import type { Change } from '../changes/change.entity.ts';
import { cursorAt, type FeedContext } from '../changes/feed.ts';
import { toldFields, toldId, toldState } from '../changes/told-change.ts';
import { RecordType } from '../shared/record/record-type.ts';
import { fieldName } from '../shared/write/payload.ts';

/** The media type of an event that comes as one JSON document. */
export const EVENT_TYPE = 'application/cloudevents+json; charset=utf-8';

interface Addressing {
  /** Of the delivery: tells events apart, and stays when they are sent again. */
  readonly id: string;
  /** Of the webhook. */
  readonly webhook: string;
}

/**
 * A change as a CloudEvents 1.0 event in JSON. Its data says what a subscription would say of the change.
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md
 */
export async function cloudEvent(
  context: FeedContext,
  change: Change,
  { id, webhook }: Addressing,
): Promise<string> {
  const { tables, cursors } = context;
  const { type, operation, position, version, actor, survivorUuid } = change;
  const recordId = toldId(tables, change, change.recordUuid);
  const [before, after] = await Promise.all(
    (['before', 'after'] as const).map((side) => toldState({ context }, change, side)),
  );
  return JSON.stringify({
    specversion: '1.0',
    id,
    source: `/webhooks/${webhook}`,
    type: `concord.${fieldName(type)}.${operation.toLowerCase()}`,
    subject: recordId,
    time: change.at,
    datacontenttype: 'application/json',
    data: {
      cursor: cursorAt(cursors, position),
      position,
      operation,
      match: change.match,
      changedFields: toldFields(context, change),
      type: enumName(type),
      recordId,
      survivorId: survivorUuid === null ? null : toldId(tables, change, survivorUuid),
      version,
      actor,
      before,
      after,
    },
  });
}

/** The name that the schema gives a type of record. */
const enumName = (type: RecordType): string =>
  Object.entries(RecordType).find(([, value]) => value === type)?.[0] ?? type;
