import type { EntityClass } from '../read/entity-class.ts';
import { Refusal } from './problems.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';

/**
 * Locks a record until the transaction ends, so that what is checked then still holds when it is written.
 * @throws Refusal when it is not there, or not at the version that is expected
 */
export async function lockRecord(
  tx: Transaction,
  entity: EntityClass,
  uuid: string,
  expectedVersion?: number | null,
): Promise<void> {
  const { name: table, type } = tx.tables.get(entity);
  await tx.query('SELECT FROM record WHERE id = $1 FOR NO KEY UPDATE', [uuid]);
  const [row] = await tx.query<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [
    uuid,
  ]);
  if (!row)
    throw Refusal.of(
      ['id'],
      UserErrorCode.UNKNOWN,
      `Expected the id or slug of a record of type ${type}, but it is gone.`,
    );
  if (expectedVersion != null && expectedVersion !== row.version)
    throw Refusal.of(
      ['expectedVersion'],
      UserErrorCode.CONFLICT,
      `Expected the record to be at version ${expectedVersion}, but it is at version ${row.version}.`,
      row.version,
    );
}
