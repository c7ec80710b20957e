import type { Pair } from './merge-pair.ts';
import type { MergedReference } from './merge-references.ts';
import type { Transaction } from './transaction.ts';

/**
 * Lets whatever refers to a record by a column refer to another one. Rows that would be there twice are
 * not: the one that refers to the survivor already stays.
 */
export async function moveReferences(
  tx: Transaction,
  reference: MergedReference,
  { from, into }: Pair,
): Promise<void> {
  const { table, column, apart, pointers } = reference;
  const ends = [from, into];
  for (const other of apart)
    await tx.query(
      `DELETE FROM ${table} WHERE (${column}, ${other}) IN (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
      ends,
    );
  for (const same of twins(reference)) {
    for (const pointer of pointers)
      await tx.query(
        `UPDATE ${pointer.table} p SET ${pointer.column} = s.id FROM ${table} t JOIN ${table} s ON ${same}
         WHERE p.${pointer.column} = t.id`,
        ends,
      );
    await tx.query(`DELETE FROM ${table} t USING ${table} s WHERE ${same}`, ends);
  }
  await tx.query(`UPDATE ${table} SET ${column} = $2 WHERE ${column} = $1`, ends);
}

/** SQL that finds, for each key, the rows `t` that would become the same as a row `s` that is there. */
function twins({ column, keys }: MergedReference): string[] {
  return keys.map(({ others, areNullsEqual }) =>
    [
      `t.${column} = $1 AND s.${column} = $2`,
      ...others.map(
        (other) => `t.${other} ${areNullsEqual ? 'IS NOT DISTINCT FROM' : '='} s.${other}`,
      ),
    ].join(' AND '),
  );
}
