import pg from 'pg';
import { startEmbeddedPostgres } from '../../../dist/shared/postgres/embedded-postgres.js';

/** Does something with the database of an embedded PostgreSQL that a server is running, past that server. */
export async function visit(folder, work) {
  const postgres = await startEmbeddedPostgres({ folder, log: () => undefined });
  const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
    await postgres.stop();
  }
}
