import type { Table } from '../read/table.ts';
import type { Pair } from './merge-pair.ts';
import { Problems } from './problems.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';

/** The version that a record of a merger is expected to be at, and the field that says so. */
export interface ExpectedVersion {
  readonly field: string;
  readonly end: keyof Pair;
  readonly version: number | null | undefined;
}

/**
 * Locks both records of a merger until the transaction ends, so strongly that nobody comes to refer to
 * them meanwhile: a reference that is not seen when the others move would keep its record from going.
 * @throws Refusal when one of them is not there, or not at the version that is expected
 */
export async function lockBoth(
  tx: Transaction,
  { name: table, type }: Table,
  pair: Pair,
  expected: readonly ExpectedVersion[],
): Promise<void> {
  const both = [pair.from, pair.into];
  // In one order, whoever merges: two mergers of the same records would wait for each other.
  await tx.query('SELECT FROM record WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [both]);
  const rows = await tx.query<{ id: string; version: number }>(
    `SELECT id, version FROM ${table} WHERE id = ANY ($1) ORDER BY id FOR UPDATE`,
    [both],
  );
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const problems = new Problems();
  for (const { field, end, version } of expected) {
    const current = versions.get(pair[end]);
    if (current === undefined)
      problems.add(
        [end],
        UserErrorCode.UNKNOWN,
        `Expected the id or slug of a record of type ${type}, but it is gone.`,
      );
    else if (version != null && version !== current)
      problems.add(
        [field],
        UserErrorCode.CONFLICT,
        `Expected the record to be at version ${version}, but it is at version ${current}.`,
        current,
      );
  }
  problems.refuseIfAny();
}
