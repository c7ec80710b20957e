import type { Table } from '../read/table.ts';
import type { Pair } from './merge-pair.ts';
import { Refusal } from './problems.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';

/**
 * Sees to the place of the survivor among the records of its type: where it is directly below the other
 * one, it moves up to where that one was.
 * @throws Refusal when others are between the two, which would be both above and below the survivor
 */
export async function keepInHierarchy(
  tx: Transaction,
  { name: table, type }: Table,
  parent: string,
  { from, into }: Pair,
): Promise<void> {
  const [between] = await tx.query(
    `WITH RECURSIVE above AS (
       SELECT ${parent} AS id FROM ${table} WHERE id = $2 AND ${parent} <> $1
       UNION SELECT t.${parent} FROM ${table} t JOIN above USING (id) WHERE t.${parent} IS NOT NULL)
     SELECT FROM above WHERE id = $1`,
    [from, into],
  );
  if (between)
    throw Refusal.of(
      ['into'],
      UserErrorCode.INVALID,
      `Expected a record of type ${type} that is not below others that are below \`from\`, but what is between the two would be above itself.`,
    );
  await tx.query(
    `UPDATE ${table} t SET ${parent} = f.${parent} FROM ${table} f
     WHERE t.id = $2 AND t.${parent} = $1 AND f.id = $1`,
    [from, into],
  );
}
