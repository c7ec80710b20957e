import type { EntityClass } from '../read/entity-class.ts';
import { encodeId } from '../type-id.ts';
import type { Node } from '../record/node.ts';
import { Refusal, type InputPath } from './problems.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';

/** As many are named. */
const MOST_NAMED = 10;

/** Rows that are about to go. */
interface Leaving {
  readonly tables: readonly string[];
  readonly ids: readonly string[];
}

/** @throws Refusal when other records refer to a record, or to one that goes with it, naming them */
export async function refuseReferencedRecord(
  tx: Transaction,
  entity: EntityClass,
  uuid: string,
): Promise<void> {
  const { name } = tx.tables.get(entity);
  const owned = await tx.query<{ table: string; column: string }>(OWNED_RECORDS, [name]);
  const leaving: Leaving[] = [{ tables: [name, 'record'], ids: [uuid] }];
  for (const { table, column } of owned) {
    const rows = await tx.query<{ id: string }>(`SELECT id FROM ${table} WHERE ${column} = $1`, [
      uuid,
    ]);
    leaving.push({ tables: [table, 'record'], ids: rows.map(({ id }) => id) });
  }
  await refuseIfReferenced(tx, leaving, ['id'], 'a record');
}

/** @throws Refusal when records refer to parts of a record, naming them */
export async function refuseReferenced(
  tx: Transaction,
  table: string,
  ids: readonly string[],
  path: InputPath,
): Promise<void> {
  await refuseIfReferenced(tx, [{ tables: [table], ids }], path, 'to lose only entries');
}

async function refuseIfReferenced(
  tx: Transaction,
  leaving: readonly Leaving[],
  path: InputPath,
  expected: string,
): Promise<void> {
  const referrers = await referrersOf(tx, leaving);
  if (referrers.length === 0) return;
  const names = referrers.slice(0, MOST_NAMED).filter((name) => name !== null);
  const others = names.length < referrers.length ? ['others'] : [];
  throw Refusal.of(
    path,
    UserErrorCode.REFERENCED,
    `Expected ${expected} that no record refers to, but these do: ${[names.join(', '), ...others].filter(Boolean).join(' and ')}.`,
  );
}

/**
 * The records that refer to rows and do not go with them, as people can read them; one more than are named.
 * Those that the writer may not see come last, as null.
 */
async function referrersOf(
  tx: Transaction,
  leaving: readonly Leaving[],
): Promise<(string | null)[]> {
  const referring: string[] = [];
  for (const [index, { tables }] of leaving.entries())
    for (const { table, column, owner } of await tx.query<ReferringColumn>(REFERRING_COLUMNS, [
      tables,
    ]))
      referring.push(
        `SELECT ${owner} AS id FROM ${table} WHERE ${column} = ANY ($${index + 2}::uuid[])`,
      );
  if (referring.length === 0) return [];
  const rows = await tx.query<{ id: string; type: string; slug: string | null; seen: boolean }>(
    `SELECT r.id, r.type, snapshot_of(r.type, r.id) ->> 'slug' AS slug, may_see(r.audience) AS seen
     FROM (${referring.join(' UNION ')}) AS referring JOIN record r USING (id)
     WHERE r.id <> ALL ($1) ORDER BY seen DESC, r.type, r.id LIMIT ${MOST_NAMED + 1}`,
    [leaving.flatMap(({ ids }) => ids), ...leaving.map(({ ids }) => ids)],
  );
  return rows.map(({ id, type, slug, seen }) => {
    if (!seen) return null;
    const { idPrefix } = tx.tables.named(type).entity as unknown as typeof Node;
    return `${type} ${slug ?? encodeId(idPrefix, id)}`;
  });
}

/** A column whose rows refer to others, and the one that tells which record such a row is, or belongs to. */
interface ReferringColumn {
  readonly table: string;
  readonly column: string;
  readonly owner: string;
}

/** The column by which the rows of a table are records; null for all other tables. */
const RECORD_KEY = (table: string): string => `(
  SELECT 'id' FROM pg_constraint up JOIN pg_attribute own ON own.attrelid = up.conrelid AND own.attnum = up.conkey[1]
  WHERE up.conrelid = ${table} AND up.contype = 'f' AND up.confrelid = 'record'::regclass AND own.attname = 'id')`;

/** The column by which rows of a table go with a record. */
const OWNER_KEY = (table: string): string => `(
  SELECT quote_ident(own.attname) FROM pg_constraint up
  JOIN pg_attribute own ON own.attrelid = up.conrelid AND own.attnum = up.conkey[1]
  WHERE up.conrelid = ${table} AND up.contype = 'f' AND up.confdeltype = 'c' LIMIT 1)`;

/** Foreign keys to the ids of tables that keep what they refer to from being deleted. */
const REFERRING_COLUMNS = `
  SELECT fk.conrelid::regclass::text AS table, quote_ident(col.attname) AS column,
    coalesce(${RECORD_KEY('fk.conrelid')}, ${OWNER_KEY('fk.conrelid')}, 'id') AS owner
  FROM pg_constraint fk
  CROSS JOIN unnest(fk.conkey, fk.confkey) AS key (own, other)
  JOIN pg_attribute col ON col.attrelid = fk.conrelid AND col.attnum = key.own
  JOIN pg_attribute target ON target.attrelid = fk.confrelid AND target.attnum = key.other
  WHERE fk.contype = 'f' AND fk.confdeltype = 'a' AND fk.confrelid = ANY ($1::regclass[])
    AND target.attname = 'id' AND col.attname <> 'id'`;

/** Tables of records that go with the records of another table. */
const OWNED_RECORDS = `
  SELECT fk.conrelid::regclass::text AS table, quote_ident(col.attname) AS column
  FROM pg_constraint fk JOIN pg_attribute col ON col.attrelid = fk.conrelid AND col.attnum = fk.conkey[1]
  WHERE fk.contype = 'f' AND fk.confdeltype = 'c' AND fk.confrelid = $1::regclass
    AND ${RECORD_KEY('fk.conrelid')} IS NOT NULL`;
