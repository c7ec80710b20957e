import type { Transaction } from '../shared/write/transaction.ts';

/** Whether a country other than one has a code, by the name of its column. */
export async function isTaken(
  tx: Transaction,
  column: string,
  code: string,
  uuid?: string,
): Promise<boolean> {
  const rows = await tx.query(
    `SELECT FROM country c WHERE to_jsonb(c) ->> $1 = $2 AND c.id IS DISTINCT FROM $3::uuid`,
    [column, code, uuid ?? null],
  );
  return rows.length > 0;
}
