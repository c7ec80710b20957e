import type { EntityClass } from '../read/entity-class.ts';
import { encodeId } from '../type-id.ts';
import type { Node } from '../record/node.ts';
import type { Transaction } from './transaction.ts';

/** A column whose rows refer to a record, and the one that tells which record such a row belongs to. */
interface ReferringColumn {
  readonly table: string;
  readonly column: string;
  readonly owner: string;
}

/** As many are named. */
const MOST_NAMED = 10;

/** The records that refer to a record and do not go with it, as people can read them; at most ten. */
export async function referrersOf(
  tx: Transaction,
  entity: EntityClass,
  uuid: string,
): Promise<string[]> {
  const { name: table } = tx.tables.get(entity);
  const columns = await tx.query<ReferringColumn>(REFERRING_COLUMNS, [table]);
  if (columns.length === 0) return [];
  const referring = columns.map(
    ({ table: from, column, owner }) => `SELECT ${owner} AS id FROM ${from} WHERE ${column} = $1`,
  );
  const rows = await tx.query<{ id: string; type: string; slug: string | null }>(
    `SELECT DISTINCT r.id, r.type, snapshot_of(r.type, r.id) ->> 'slug' AS slug
     FROM (${referring.join(' UNION ')}) AS referring JOIN record r USING (id)
     WHERE r.id <> $1 ORDER BY r.type, r.id LIMIT ${MOST_NAMED}`,
    [uuid],
  );
  return rows.map(({ id, type, slug }) => {
    const { idPrefix } = tx.tables.named(type).entity as unknown as typeof Node;
    return `${type} ${slug ?? encodeId(idPrefix, id)}`;
  });
}

/** Foreign keys to a table, or to the supertype of all records, that keep what they refer to from being deleted. */
const REFERRING_COLUMNS = `
  SELECT fk.conrelid::regclass::text AS table, quote_ident(col.attname) AS column,
    coalesce((
      SELECT quote_ident(own.attname) FROM pg_constraint up
      JOIN pg_attribute own ON own.attrelid = up.conrelid AND own.attnum = up.conkey[1]
      WHERE up.conrelid = fk.conrelid AND up.contype = 'f' AND up.confdeltype = 'c' LIMIT 1), 'id') AS owner
  FROM pg_constraint fk
  JOIN pg_attribute col ON col.attrelid = fk.conrelid AND col.attnum = fk.conkey[1]
  WHERE fk.contype = 'f' AND fk.confdeltype = 'a' AND cardinality(fk.conkey) = 1
    AND fk.confrelid IN ($1::regclass, 'record'::regclass)
    AND col.attname <> 'id'`;
