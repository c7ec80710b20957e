import type pg from 'pg';
import type { SequenceState, TableHeader } from './archive.ts';
import { BackupError } from './backup-error.ts';

/** Kept by TypeORM, and made by whoever migrates. */
const MIGRATIONS = 'migrations';

interface TableRow extends TableHeader {
  /** The other tables that its foreign keys refer to. */
  readonly parents: readonly string[];
}

/** The tables that hold anything, each after those that it refers to, with the columns that are not derived. */
export async function tablesInOrder(client: pg.ClientBase): Promise<TableHeader[]> {
  // What is unlogged is not meant to outlive a crash, either.
  const { rows } = await client.query<TableRow>(
    `SELECT c.relname AS table,
       ARRAY(SELECT a.attname::text FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
         ORDER BY a.attnum) AS columns,
       ARRAY(SELECT DISTINCT p.relname::text FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid
         WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> f.conrelid) AS parents
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p'
       AND c.relname <> $1
     ORDER BY c.relname`,
    [MIGRATIONS],
  );
  const ordered: TableHeader[] = [];
  let waiting = rows;
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ table }) => table));
    const next = waiting.filter(({ parents }) => !parents.some((parent) => names.has(parent)));
    if (next.length === 0)
      throw new BackupError(
        `Expected tables that do not refer to each other in a circle, but these do: ${[...names].join(', ')}.`,
      );
    ordered.push(...next.map(({ table, columns }) => ({ table, columns })));
    waiting = waiting.filter((row) => !next.includes(row));
  }
  return ordered;
}

export async function sequenceStates(client: pg.ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<SequenceState>(
    `SELECT sequencename AS name, coalesce(last_value, start_value)::text AS value,
       last_value IS NOT NULL AS "isCalled"
     FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename`,
  );
  return rows;
}

/** The migrations that have run, oldest first; none of a database that is not Concord's yet. */
export async function migrationsRun(client: pg.ClientBase): Promise<string[]> {
  const { rows: found } = await client.query(`SELECT FROM pg_class WHERE oid = to_regclass($1)`, [
    `public.${MIGRATIONS}`,
  ]);
  if (found.length === 0) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM ${MIGRATIONS} ORDER BY timestamp`,
  );
  return rows.map(({ name }) => name);
}
