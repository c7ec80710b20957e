import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createDatabase } from '../support/database.ts';
import { databaseUrl } from '../support/database-url.mjs';

/** A folder for backups, gone after the test. */
export async function makeFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'concord-backup-'));
  // Started by root, PostgreSQL runs as somebody else, who has to get here.
  await chmod(path, 0o755);
  return { path, remove: () => rm(path, { recursive: true }) };
}

/** A database with nothing in it, not even a registry. */
export async function createEmptyDatabase(): Promise<string> {
  // Named like those of tests, which are dropped when the run ends.
  const beside = await createDatabase();
  const name = `${new URL(beside).pathname.slice(1)}_${randomBytes(4).toString('hex')}`;
  await query(beside, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  return databaseUrl(beside, name);
}

export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text);
    return rows;
  } finally {
    await client.end();
  }
}

/** A hash of the rows of each table, and where each sequence stands. */
export async function contentsOf(url: string): Promise<Record<string, unknown>> {
  const tables = await query(
    url,
    `SELECT relname FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const contents: Record<string, unknown> = {};
  for (const { relname } of tables) {
    const name = String(relname);
    const row = name === 'migrations' ? 't.name' : 't';
    [contents[name]] = await query(
      url,
      `SELECT count(*), md5(string_agg(${row}::text, '\n' ORDER BY ${row}::text)) FROM "${name}" t`,
    );
  }
  return {
    ...contents,
    sequences: await query(
      url,
      `SELECT sequencename, last_value FROM pg_sequences
       WHERE schemaname = 'public' AND sequencename <> 'migrations_id_seq' ORDER BY 1`,
    ),
    triggers: await query(
      url,
      `SELECT tgrelid::regclass::text, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
    ),
  };
}
