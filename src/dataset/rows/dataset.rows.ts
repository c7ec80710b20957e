import type { Dataset } from '../dataset.ts';
import { agreementRows, partOf } from './agreement.rows.ts';
import { citationRows, nameRows, topicRows, type Attached } from './attachments.rows.ts';
import { meetingRows } from './meeting.rows.ts';
import { organizationRows } from './organization.rows.ts';
import { projectRows } from './project.rows.ts';
import { referenceRows } from './reference.rows.ts';
import { reference, type RowsByTable } from './row.ts';

/** All rows of a dataset, in an order in which they can be written. */
export function rowsOf(dataset: Dataset): RowsByTable {
  const attached = attachedOf(dataset);
  return [
    ...referenceRows(dataset),
    ...organizationRows(dataset),
    ...agreementRows(dataset),
    ...projectRows(dataset),
    ...meetingRows(dataset),
    ['record_name', nameRows(attached)],
    ['record_topic', topicRows(attached)],
    ['citation', citationRows(attached)],
  ];
}

/** Every record that can carry citations, topics or further names. */
function attachedOf(dataset: Dataset): Attached[] {
  const named = (
    ['topics', 'organizations', 'persons', 'systems', 'agreements', 'projects', 'meetings'] as const
  ).flatMap((kind) =>
    dataset[kind].map((record) => ({ uuid: reference(kind, record.slug) ?? '', record })),
  );
  const parts = (['actions', 'provisions'] as const).flatMap((list) =>
    dataset.agreements.flatMap((agreement) =>
      (agreement[list] ?? []).map((record) => ({
        uuid: partOf(agreement.slug, list, record.key),
        record,
      })),
    ),
  );
  return [
    ...dataset.countries.map((record) => ({
      uuid: reference('countries', record.alpha2) ?? '',
      record,
    })),
    ...named,
    ...parts,
    ...dataset.statements.map((record) => ({
      uuid: reference('statements', record.key) ?? '',
      record,
    })),
  ];
}
