import pg from 'pg';
import 'reflect-metadata';
import { openRegistry } from '../../dist/registry.js';
import { databaseUrl } from './database-url.mjs';

/** Creates a migrated database that others are copied from. `drop` removes it and all its copies. */
export async function createTemplate(url) {
  const name = `concord_test_${process.pid}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const registry = await openRegistry({ url: databaseUrl(url, name), onError: console.error });
  await registry.close();
  return {
    name,
    async drop() {
      const { rows } = await admin.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [
        `${name}%`,
      ]);
      for (const { datname } of rows) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`);
      await admin.end();
    },
  };
}
