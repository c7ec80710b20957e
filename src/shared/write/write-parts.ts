import { columnsOf } from './compose.ts';
import { columnsOfField } from './field-columns.ts';
import type { Input } from './input.ts';
import { newUuid } from './new-uuid.ts';
import type { InputPath } from './problems.ts';
import { refuseReferenced } from './refuse-referenced.ts';
import { replaceRows } from './replace-rows.ts';
import { insertRows, type Row } from './rows.ts';
import type { Scope } from './scope.ts';
import type { Transaction } from './transaction.ts';
import type { Part, Writable } from './writable.ts';

/** What a new row belongs to: the column that refers to it, its key, and whether its parts have an order. */
export interface Owner {
  readonly column: string;
  readonly uuid: string;
  readonly isOrdered?: boolean;
}

/** Inserts the parts of a new record that an input gives, and their own parts. */
export async function insertParts(
  scope: Scope,
  of: Writable,
  input: Input,
  uuid: string,
  path: InputPath,
): Promise<void> {
  for (const [name, part] of Object.entries(of.parts)) {
    const items = (input[name] ?? []) as readonly unknown[];
    const at = [...path, name];
    const rows = await rowsOf(scope, part, items, uuid, at);
    await insertRows(scope.tx, tableOf(scope.tx, part), rows);
    if ('of' in part)
      for (const [index, item] of items.entries())
        await insertParts(scope, part.of, item as Input, String(rows[index]?.['id']), [
          ...at,
          index,
        ]);
  }
}

/** Makes the parts of a record those that are given. @throws Refusal when others refer to one that would go */
export async function replaceParts(
  scope: Scope,
  part: Part,
  items: readonly unknown[],
  uuid: string,
  path: InputPath,
): Promise<void> {
  const { tx } = scope;
  const rows = await rowsOf(scope, part, items, uuid, path);
  const owner = { column: part.owner, uuid };
  if (!('of' in part)) {
    await replaceRows(tx, part.table, owner, rows);
    return;
  }
  const table = tx.tables.get(part.of.entity);
  const references = [...table.toOnes.keys()].filter((field) =>
    part.of.fields.some(({ name }) => name === field),
  );
  await replaceRows(tx, table.name, owner, rows, {
    // An entry whose role or dates change is the entry that it was, and so is one of the same record.
    sameBy: [part.distinctBy, references].map((fields) =>
      fields.flatMap((field) => columnsOfField(table, field)),
    ),
    beforeDelete: (ids) => refuseReferenced(tx, table.name, ids, path),
  });
}

/** Where a new row belongs: behind the others of its owner, where these have an order. */
export async function placeIn(tx: Transaction, table: string, owner: Owner): Promise<Row> {
  const place = { [owner.column]: owner.uuid };
  if (!owner.isOrdered) return place;
  const [last] = await tx.query<{ next: number }>(
    `SELECT coalesce(max(position) + 1, 0) AS next FROM ${table} WHERE ${owner.column} = $1`,
    [owner.uuid],
  );
  return { ...place, position: last?.next };
}

/** The rows of a list of parts. */
async function rowsOf(
  scope: Scope,
  part: Part,
  items: readonly unknown[],
  owner: string,
  path: InputPath,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [position, item] of items.entries()) {
    const at = [...path, position];
    if ('of' in part) {
      const base = {
        id: newUuid(),
        [part.owner]: owner,
        ...(part.isOrdered ? { position } : {}),
      };
      rows.push(await columnsOf(scope, part.of, item as Input, at, base));
    } else rows.push({ [part.owner]: owner, [part.column]: scope.references.at(at)?.uuid });
  }
  return rows;
}

function tableOf(tx: Transaction, part: Part): string {
  return 'of' in part ? tx.tables.get(part.of.entity).name : part.table;
}
