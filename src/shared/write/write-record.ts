import { checkInput } from './check-input.ts';
import { columnsOf } from './compose.ts';
import type { Input } from './input.ts';
import { keepSight } from './keep-sight.ts';
import { lockRecord } from './lock-record.ts';
import { slugFrom } from './record-slug.ts';
import { insertRows, updateRow, type Row } from './rows.ts';
import type { Transaction } from './transaction.ts';
import type { Writable } from './writable.ts';
import { insertParts, placeIn, replaceParts, type Owner } from './write-parts.ts';

/**
 * Creates a record with its parts, all or nothing.
 * @returns its uuid
 * @throws Refusal naming all that is wrong with the input
 */
export async function createRecord(
  tx: Transaction,
  of: Writable,
  input: Input,
  owner?: Owner,
): Promise<string> {
  const scope = await checkInput(tx, of, input, { owner: owner?.uuid });
  const { name: table } = tx.tables.get(of.entity);
  const base = {
    id: of.newUuid(input),
    ...(await slugIn(tx, of, input)),
    ...(owner ? await placeIn(tx, table, owner) : {}),
  };
  await insertRows(tx, table, [await columnsOf(scope, of, input, [], base)]);
  await insertParts(scope, of, input, base.id, []);
  await keepSight(tx, of, input, base.id);
  return base.id;
}

/**
 * Changes what an input gives of a record, and replaces the lists of parts that it gives.
 * @throws Refusal when the record is not there or at another version, or the input is wrong
 */
export async function updateRecord(
  tx: Transaction,
  of: Writable,
  uuid: string,
  input: Input,
  expectedVersion?: number | null,
): Promise<void> {
  await lockRecord(tx, of.entity, uuid, expectedVersion);
  const scope = await checkInput(tx, of, input, { uuid });
  const table = tx.tables.get(of.entity).name;
  await updateRow(tx, table, uuid, await columnsOf(scope, of, input, [], {}, uuid));
  for (const [name, part] of Object.entries(of.parts)) {
    const items = input[name] as readonly unknown[] | undefined;
    if (items !== undefined) await replaceParts(scope, part, items, uuid, [name]);
  }
  await keepSight(tx, of, input, uuid);
}

/** The slug of a new record that has one: the one that is asked for, or one made of its acronym or name. */
async function slugIn(tx: Transaction, { entity }: Writable, input: Input): Promise<Row> {
  if (!tx.tables.get(entity).columns.some(({ name }) => name === 'slug')) return {};
  const asked = input['slug'] as string | null | undefined;
  const name = ['acronym', 'name', 'title', 'fullName']
    .map((field) => input[field])
    .find((value) => value != null);
  return { slug: asked ?? (await slugFrom(tx, entity.name, (name ?? '') as string)) };
}
