import { columnsOf } from './compose.ts';
import { findSelf } from './cycles.ts';
import { columnsOfField } from './field-columns.ts';
import type { Input } from './input.ts';
import { inspect } from './inspect.ts';
import { newUuid } from './new-uuid.ts';
import { Refusal } from './problems.ts';
import { refuseReferenced } from './refuse-referenced.ts';
import { insertRows, quoted, type Row } from './rows.ts';
import { Scope } from './scope.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';
import type { RowParts } from './writable.ts';
import { placeIn } from './write-parts.ts';

/** Adds an entry to a list of a record. @throws Refusal when it is there already, or the input is wrong */
export async function addPart(
  tx: Transaction,
  part: RowParts,
  uuid: string,
  input: Input,
): Promise<void> {
  const row = await rowIn(tx, part, uuid, input);
  const { name: table } = tx.tables.get(part.of.entity);
  if ((await findPart(tx, part, uuid, row)) !== undefined)
    throw Refusal.of(
      [],
      UserErrorCode.DUPLICATE,
      `Expected an entry that is not in the list yet, but one with the same ${part.distinctBy.join(', ')} is.`,
    );
  const place = await placeIn(tx, table, { column: part.owner, uuid, isOrdered: part.isOrdered });
  await insertRows(tx, table, [{ ...row, ...place, id: newUuid() }]);
}

/** Takes an entry off a list of a record. @throws Refusal when it is not there, or others refer to it */
export async function removePart(
  tx: Transaction,
  part: RowParts,
  uuid: string,
  input: Input,
): Promise<void> {
  const found = await findPart(tx, part, uuid, await rowIn(tx, part, uuid, input));
  if (found === undefined)
    throw Refusal.of(
      [],
      UserErrorCode.UNKNOWN,
      `Expected an entry of the list, but none has this ${part.distinctBy.join(', ')}.`,
    );
  const { name: table } = tx.tables.get(part.of.entity);
  await refuseReferenced(tx, table, [found], []);
  await tx.query(`DELETE FROM ${table} WHERE id = $1`, [found]);
}

async function rowIn(tx: Transaction, part: RowParts, uuid: string, input: Input): Promise<Row> {
  const scope = new Scope(tx);
  inspect(scope, part.of, input);
  await scope.references.resolve(tx, scope.problems);
  findSelf(scope, part, uuid, []);
  scope.problems.refuseIfAny();
  return columnsOf(scope, part.of, input, [], {});
}

/** The entry that agrees with a row in all that tells entries apart. */
async function findPart(
  tx: Transaction,
  part: RowParts,
  uuid: string,
  row: Row,
): Promise<string | undefined> {
  const table = tx.tables.get(part.of.entity);
  const same = part.distinctBy
    .flatMap((field) => columnsOfField(table, field))
    .map((column) => `given.${quoted(column)} IS NOT DISTINCT FROM t.${quoted(column)}`);
  const [found] = await tx.query<{ id: string }>(
    `SELECT t.id FROM ${table.name} t, jsonb_populate_record(NULL::${quoted(table.name)}, $2) AS given
     WHERE t.${part.owner} = $1 AND ${same.join(' AND ')}`,
    [uuid, JSON.stringify(row)],
  );
  return found?.id;
}
