import type { DataSource } from 'typeorm';

/** Any number that nothing else in the database locks. */
const MIGRATION_LOCK = 6_021_966;

/** The oldest PostgreSQL that has all we use (`UNIQUE NULLS NOT DISTINCT`). */
const OLDEST_SUPPORTED = 15;

/**
 * Runs the migrations that are missing, one server at a time: whoever comes second waits and finds
 * them done. @throws Error when the server is too old or its text is not UTF-8
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await checkServer((sql) => runner.query(sql) as Promise<Record<string, string>[]>);
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations();
  } finally {
    await runner.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await runner.release();
  }
}

async function checkServer(
  query: (sql: string) => Promise<Record<string, string>[]>,
): Promise<void> {
  const [version] = await query('SHOW server_version');
  const [encoding] = await query('SHOW server_encoding');
  if (Number.parseInt(version?.['server_version'] ?? '', 10) < OLDEST_SUPPORTED) {
    throw new Error(
      `Expected PostgreSQL ${OLDEST_SUPPORTED} or newer, but got ${version?.['server_version']}.`,
    );
  }
  if (encoding?.['server_encoding'] !== 'UTF8') {
    throw new Error(
      `Expected a database with encoding UTF8, but got ${encoding?.['server_encoding']}.`,
    );
  }
}
