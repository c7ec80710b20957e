import type { CitationRecord, NameRecord } from '../records/record-parts.ts';
import { fuzzyColumns, reference, uuidOf, type Row } from './row.ts';

/** What any record can carry. */
interface Attachments {
  readonly citations?: readonly CitationRecord[];
  readonly topics?: readonly string[];
  readonly names?: readonly NameRecord[];
}

/** A record with what is attached to it, and its uuid. */
export interface Attached {
  readonly uuid: string;
  readonly record: Attachments;
}

export function citationRows(attached: readonly Attached[]): Row[] {
  return attached.flatMap(({ uuid, record }) =>
    (record.citations ?? []).map(({ source, field, locator }) => ({
      id: uuidOf('citation', uuid, source, field, locator),
      record_id: uuid,
      source_id: reference('sources', source),
      field: field ?? null,
      locator: locator ?? null,
    })),
  );
}

export function topicRows(attached: readonly Attached[]): Row[] {
  return attached.flatMap(({ uuid, record }) =>
    (record.topics ?? []).map((topic) => ({
      record_id: uuid,
      topic_id: reference('topics', topic),
    })),
  );
}

export function nameRows(attached: readonly Attached[]): Row[] {
  return attached.flatMap(({ uuid, record }) =>
    (record.names ?? []).map(({ text, kind, language, since, until }) => ({
      id: uuidOf('name', uuid, text, language),
      record_id: uuid,
      text,
      kind,
      language: language ?? null,
      ...fuzzyColumns('since', since),
      ...fuzzyColumns('until', until),
    })),
  );
}
