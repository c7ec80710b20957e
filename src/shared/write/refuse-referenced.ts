import type { EntityClass } from '../read/entity-class.ts';
import { ownerColumns } from './foreign-keys.ts';
import { Refusal, type InputPath } from './problems.ts';
import { referrersOf, type Leaving } from './referrers.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';

/** As many are named. */
const MOST_NAMED = 10;

/** @throws Refusal when other records refer to a record, or to one that goes with it, naming them */
export async function refuseReferencedRecord(
  tx: Transaction,
  entity: EntityClass,
  uuid: string,
): Promise<void> {
  const { name } = tx.tables.get(entity);
  const leaving: Leaving[] = [{ tables: [name, 'record'], ids: [uuid] }];
  for (const { table, column } of await ownerColumns(tx, name)) {
    const rows = await tx.query<{ id: string }>(`SELECT id FROM ${table} WHERE ${column} = $1`, [
      uuid,
    ]);
    leaving.push({ tables: [table, 'record'], ids: rows.map(({ id }) => id) });
  }
  await refuseIfReferenced(tx, leaving, ['id'], 'a record');
}

/** @throws Refusal when records refer to parts of a record, naming them */
export async function refuseReferenced(
  tx: Transaction,
  table: string,
  ids: readonly string[],
  path: InputPath,
): Promise<void> {
  await refuseIfReferenced(tx, [{ tables: [table], ids }], path, 'to lose only entries');
}

async function refuseIfReferenced(
  tx: Transaction,
  leaving: readonly Leaving[],
  path: InputPath,
  expected: string,
): Promise<void> {
  const referrers = await referrersOf(tx, leaving, MOST_NAMED + 1);
  if (referrers.length === 0) return;
  const names = referrers.slice(0, MOST_NAMED).filter((name) => name !== null);
  const others = names.length < referrers.length ? ['others'] : [];
  throw Refusal.of(
    path,
    UserErrorCode.REFERENCED,
    `Expected ${expected} that no record refers to, but these do: ${[names.join(', '), ...others].filter(Boolean).join(' and ')}.`,
  );
}
