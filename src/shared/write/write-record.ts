import { columnsOf, findDuplicates } from './compose.ts';
import { inspect } from './inspect.ts';
import { lockRecord } from './lock-record.ts';
import { newUuid } from './new-uuid.ts';
import type { InputPath } from './problems.ts';
import { slugFor } from './record-slug.ts';
import { insertRows, replaceRows, updateRow } from './rows.ts';
import { Scope } from './scope.ts';
import { slug as slugRule } from './rules.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';
import type { Input, Part, Row, Target, Writable } from './writable.ts';

/** What a new record belongs to: the column that refers to it, its key, and whether its parts have an order. */
export interface Owner {
  readonly column: string;
  readonly uuid: string;
  readonly isOrdered?: boolean;
}

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
  const scope = await checked(tx, of, input, { owner: owner?.uuid });
  const { name: table, columns } = tx.tables.get(of.entity);
  const slug = columns.some(({ name }) => name === 'slug')
    ? { slug: await slugFor(tx, of.entity.name, input['slug'] as string, nameIn(input)) }
    : {};
  const base = {
    id: of.newUuid(input),
    ...slug,
    ...(owner ? await placeIn(tx, table, owner) : {}),
  };
  await insert(scope, of, input, base, []);
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
  const scope = await checked(tx, of, input, { uuid });
  const table = tx.tables.get(of.entity).name;
  await updateRow(tx, table, uuid, await columnsOf(scope, of, input, [], {}, uuid));
  for (const [name, part] of Object.entries(of.parts)) {
    const items = input[name] as readonly unknown[] | undefined;
    if (items === undefined) continue;
    const rows = await rowsOf(scope, part, items, uuid, [name]);
    await replaceRows(tx, tableOf(tx, part), { column: part.owner, uuid }, rows);
  }
}

/** A scope in which an input was found to be right. @throws Refusal naming all that is wrong */
async function checked(
  tx: Transaction,
  of: Writable,
  input: Input,
  target: Target,
): Promise<Scope> {
  const scope = new Scope(tx);
  const fields = [
    ...of.fields.map(({ name }) => name),
    ...Object.keys({ ...of.special, ...of.parts }),
  ];
  if (target.uuid !== undefined && !fields.some((name) => input[name] !== undefined))
    scope.problems.add(
      [],
      UserErrorCode.EMPTY,
      `Expected at least one of ${fields.join(', ')}, but got none.`,
    );
  const instead = typeof input['slug'] === 'string' ? slugRule(input['slug'] as never) : null;
  if (instead !== null)
    scope.problems.expected(['slug'], UserErrorCode.INVALID, instead, input['slug']);
  inspect(scope, of, input);
  await scope.references.resolve(tx, scope.problems);
  findAllDuplicates(scope, of, input, []);
  await of.check(scope, input, target);
  scope.problems.refuseIfAny();
  return scope;
}

function findAllDuplicates(scope: Scope, of: Writable, input: Input, path: InputPath): void {
  for (const [name, part] of Object.entries(of.parts)) {
    const items = input[name];
    if (!Array.isArray(items)) continue;
    findDuplicates(scope, part, items, [...path, name]);
    if ('of' in part)
      items.forEach((item, index) => {
        findAllDuplicates(scope, part.of, item as Input, [...path, name, index]);
      });
  }
}

async function insert(
  scope: Scope,
  of: Writable,
  input: Input,
  base: Row,
  path: InputPath,
): Promise<void> {
  const row = await columnsOf(scope, of, input, path, base);
  await insertRows(scope.tx, scope.tx.tables.get(of.entity).name, [row]);
  await insertParts(scope, of, input, String(base['id']), path);
}

async function insertParts(
  scope: Scope,
  of: Writable,
  input: Input,
  uuid: string,
  path: InputPath,
): Promise<void> {
  for (const [name, part] of Object.entries(of.parts)) {
    const items = (input[name] ?? []) as readonly unknown[];
    const rows = await rowsOf(scope, part, items, uuid, [...path, name]);
    await insertRows(scope.tx, tableOf(scope.tx, part), rows);
    if ('of' in part)
      for (const [index, item] of items.entries())
        await insertParts(scope, part.of, item as Input, String(rows[index]?.['id']), [
          ...path,
          name,
          index,
        ]);
  }
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

/** Where a new record belongs: behind the others of its owner, where these have an order. */
export async function placeIn(tx: Transaction, table: string, owner: Owner): Promise<Row> {
  const place = { [owner.column]: owner.uuid };
  if (!owner.isOrdered) return place;
  const [last] = await tx.query<{ next: number }>(
    `SELECT coalesce(max(position) + 1, 0) AS next FROM ${table} WHERE ${owner.column} = $1`,
    [owner.uuid],
  );
  return { ...place, position: last?.next };
}

function tableOf(tx: Transaction, part: Part): string {
  return 'of' in part ? tx.tables.get(part.of.entity).name : part.table;
}

/** What a slug is made of: the first of these that is given. */
function nameIn(input: Input): string {
  const name = ['acronym', 'name', 'title', 'fullName']
    .map((field) => input[field])
    .find((value) => value != null);
  return String(name ?? '');
}
