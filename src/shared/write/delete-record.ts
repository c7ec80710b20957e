import type { EntityClass } from '../read/entity-class.ts';
import { lockRecord } from './lock-record.ts';
import { Refusal } from './problems.ts';
import { referrersOf } from './referrers.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';

/**
 * Deletes a record with its parts.
 * @throws Refusal when it is not there or at another version, or when others refer to it, naming them
 */
export async function deleteRecord(
  tx: Transaction,
  entity: EntityClass,
  uuid: string,
  expectedVersion?: number | null,
): Promise<void> {
  await lockRecord(tx, entity, uuid, expectedVersion);
  const referrers = await referrersOf(tx, entity, uuid);
  if (referrers.length > 0)
    throw Refusal.of(
      ['id'],
      UserErrorCode.REFERENCED,
      `Expected a record that no other refers to, but these do: ${referrers.join(', ')}.`,
    );
  await tx.query(`DELETE FROM ${tx.tables.get(entity).name} WHERE id = $1`, [uuid]);
}
