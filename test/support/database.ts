import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { databaseUrl } from './database-url.mjs';

/** A database of its own for a test: a copy of the migrated template. Dropped when the run ends. */
export async function createDatabase(): Promise<string> {
  const url = process.env['CONCORD_TEST_URL'] ?? '';
  const template = process.env['CONCORD_TEST_TEMPLATE'] ?? '';
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
  return databaseUrl(url, name);
}
