import { columnsOf } from './compose.ts';
import { inspect } from './inspect.ts';
import { newUuid } from './new-uuid.ts';
import { Refusal } from './problems.ts';
import { insertRows } from './rows.ts';
import { Scope } from './scope.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';
import { type Input, type Part, type Row } from './writable.ts';
import { placeIn } from './write-record.ts';

type RowParts = Extract<Part, { of: unknown }>;

/** Adds an entry to a list of a record. @throws Refusal when it is there already, or the input is wrong */
export async function addPart(
  tx: Transaction,
  part: RowParts,
  uuid: string,
  input: Input,
): Promise<void> {
  const row = await rowIn(tx, part, input);
  const { name: table } = tx.tables.get(part.of.entity);
  if (await findPart(tx, part, uuid, row))
    throw Refusal.of(
      [],
      UserErrorCode.DUPLICATE,
      'Expected an entry that is not in the list yet, but this one is.',
    );
  const place = await placeIn(tx, table, { column: part.owner, uuid, isOrdered: part.isOrdered });
  await insertRows(tx, table, [{ ...row, ...place, id: newUuid() }]);
}

/** Takes an entry off a list of a record. @throws Refusal when it is not there, or the input is wrong */
export async function removePart(
  tx: Transaction,
  part: RowParts,
  uuid: string,
  input: Input,
): Promise<void> {
  const found = await findPart(tx, part, uuid, await rowIn(tx, part, input));
  if (!found)
    throw Refusal.of(
      [],
      UserErrorCode.UNKNOWN,
      'Expected an entry of the list, but no such entry is in it.',
    );
  await tx.query(`DELETE FROM ${tx.tables.get(part.of.entity).name} WHERE id = $1`, [found]);
}

async function rowIn(tx: Transaction, part: RowParts, input: Input): Promise<Row> {
  const scope = new Scope(tx);
  inspect(scope, part.of, input);
  await scope.references.resolve(tx, scope.problems);
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
  const { name: table } = tx.tables.get(part.of.entity);
  const same = Object.keys(row).map(
    (column) => `given."${column}" IS NOT DISTINCT FROM t."${column}"`,
  );
  const [found] = await tx.query<{ id: string }>(
    `SELECT t.id FROM ${table} t, jsonb_populate_record(NULL::${table}, $2) AS given
     WHERE t.${part.owner} = $1 AND ${same.join(' AND ')}`,
    [uuid, JSON.stringify(row)],
  );
  return found?.id;
}
