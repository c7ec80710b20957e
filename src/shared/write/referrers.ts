import type { Node } from '../record/node.ts';
import { encodeId } from '../type-id.ts';
import { referringColumns } from './foreign-keys.ts';
import type { Transaction } from './transaction.ts';

/** Rows that are about to go. */
export interface Leaving {
  readonly tables: readonly string[];
  readonly ids: readonly string[];
}

/**
 * The records that refer to rows and do not go with them, as people can read them, up to a number of them.
 * Those that the writer may not see come last, as null.
 */
export async function referrersOf(
  tx: Transaction,
  leaving: readonly Leaving[],
  most: number,
): Promise<(string | null)[]> {
  const referring: string[] = [];
  for (const [index, { tables }] of leaving.entries())
    for (const { table, column, owner } of await referringColumns(tx, tables))
      referring.push(
        `SELECT ${owner} AS id FROM ${table} WHERE ${column} = ANY ($${index + 2}::uuid[])`,
      );
  if (referring.length === 0) return [];
  const rows = await tx.query<{ id: string; type: string; slug: string | null; seen: boolean }>(
    `SELECT r.id, r.type, snapshot_of(r.type, r.id) ->> 'slug' AS slug, may_see(r.audience) AS seen
     FROM (${referring.join(' UNION ')}) AS referring JOIN record r USING (id)
     WHERE r.id <> ALL ($1) ORDER BY seen DESC, r.type, r.id LIMIT ${most}`,
    [leaving.flatMap(({ ids }) => ids), ...leaving.map(({ ids }) => ids)],
  );
  return rows.map(({ id, type, slug, seen }) => {
    if (!seen) return null;
    const { idPrefix } = tx.tables.named(type).entity as unknown as typeof Node;
    return `${type} ${slug ?? encodeId(idPrefix, id)}`;
  });
}
