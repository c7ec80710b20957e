import type { EntityClass } from '../read/entity-class.ts';
import { lockRecord } from './lock-record.ts';
import { refuseReferencedRecord } from './refuse-referenced.ts';
import { Scope } from './scope.ts';
import type { Transaction } from './transaction.ts';

/** A check of a domain's own: says in `scope.problems` why a record cannot go. */
export type DeleteCheck = (scope: Scope, uuid: string) => Promise<void>;

/**
 * Deletes a record with its parts.
 * @throws Refusal when it is not there or at another version, or when others refer to it, naming them
 */
export async function deleteRecord(
  tx: Transaction,
  entity: EntityClass,
  uuid: string,
  expectedVersion?: number | null,
  check?: DeleteCheck,
): Promise<void> {
  await lockRecord(tx, entity, uuid, expectedVersion);
  if (check) {
    const scope = new Scope(tx);
    await check(scope, uuid);
    scope.problems.refuseIfAny();
  }
  await refuseReferencedRecord(tx, entity, uuid);
  await tx.query(`DELETE FROM ${tx.tables.get(entity).name} WHERE id = $1`, [uuid]);
}
