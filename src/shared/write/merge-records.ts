import { NamedRecord } from '../record/registry-record.ts';
import { keepInHierarchy } from './merge-hierarchy.ts';
import { lockBoth, type ExpectedVersion } from './merge-lock.ts';
import { moveReferences } from './merge-move.ts';
import { keepNames, type FormerNames } from './merge-names.ts';
import type { Pair } from './merge-pair.ts';
import { mergedReferences } from './merge-references.ts';
import { Refusal } from './problems.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';
import type { Writable } from './writable.ts';

/** What a merger was asked for with. */
export interface Merger extends Pair {
  readonly expected: readonly ExpectedVersion[];
}

/**
 * Makes one of two records: everything moves to the survivor, and the id and slug of the other lead to it.
 * @throws Refusal when one of them is gone or at another version, or the survivor would be above itself
 */
export async function mergeRecords(
  tx: Transaction,
  of: Writable,
  { expected, ...pair }: Merger,
  names: FormerNames,
): Promise<void> {
  const table = tx.tables.get(of.entity);
  await lockBoth(tx, table, pair, expected);
  await refusePublishing(tx, pair);
  for (const reference of await mergedReferences(tx, table.name)) {
    if (reference.isHierarchy) await keepInHierarchy(tx, table, reference.column, pair);
    await moveReferences(tx, reference, pair);
  }
  await keepNames(tx, of, pair, names);
  const slug = of.entity.prototype instanceof NamedRecord ? 'slug' : 'NULL';
  await tx.query(
    `INSERT INTO record_alias (id, type, slug, survivor_id)
     SELECT id, $2, ${slug}, $3 FROM ${table.name} WHERE id = $1`,
    [pair.from, table.type, pair.into],
  );
  await tx.query(`DELETE FROM ${table.name} WHERE id = $1`, [pair.from]);
}

/** @throws Refusal when some see the survivor who may not see the other: its names and ties would be theirs to read */
async function refusePublishing(tx: Transaction, { from, into }: Pair): Promise<void> {
  const [row] = await tx.query<{ publishes: boolean }>(
    `SELECT narrowed(survivor.audience, gone.audience) IS DISTINCT FROM survivor.audience AS publishes
     FROM record survivor, record gone WHERE survivor.id = $1 AND gone.id = $2`,
    [into, from],
  );
  if (row?.publishes)
    throw Refusal.of(
      ['from'],
      UserErrorCode.INVALID,
      'Expected a record that is seen by all who see the one that `into` names: let them see it first.',
    );
}
