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
      for (const { datname } of rows) {
        // Not `WITH (FORCE)`: it wants to end autovacuum's workers too, and only a superuser may.
        await admin.query(
          'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user',
          [datname],
        );
        await admin.query(`DROP DATABASE ${datname}`);
      }
      await admin.end();
    },
  };
}
