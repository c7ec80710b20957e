import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { databaseUrl } from '../support/database-url.mjs';

/** A database of its own without anything in it. Dropped when the run ends, with the copies of the template. */
export async function createEmptyDatabase(): Promise<string> {
  // eslint-disable-next-line no-restricted-properties -- set by the run's global setup, not by a user
  const { CONCORD_TEST_URL: url = '', CONCORD_TEST_TEMPLATE: template = '' } = process.env;
  const name = `${template}_empty_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  } finally {
    await client.end();
  }
  return databaseUrl(url, name);
}
