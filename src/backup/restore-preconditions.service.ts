import type pg from 'pg';
import { LISTENER_NAME } from '../changes/listener.service.ts';
import { migrations as known } from '../migrations/index.ts';
import type { Header } from './archive.ts';
import { BackupError } from './backup-error.ts';
import { migrationsRun } from './catalogue.service.ts';

/** @throws BackupError for a backup by a newer Concord, whose migrations we do not know */
export function refuseUnknown({ migrations }: Header): void {
  const unknown = migrations.filter((name) => !known.some((migration) => migration.name === name));
  if (unknown.length > 0)
    throw new BackupError(
      `Expected a backup of this Concord or an older one, but it was made by a newer one, which has ${unknown.join(', ')}.`,
    );
}

/**
 * Every server listens to the log of changes; what it knows of the database would not be so any more.
 * @throws BackupError for a database that has servers
 */
export async function refuseServers(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = $1`,
    [LISTENER_NAME],
  );
  if (rows.length > 0)
    throw new BackupError(
      `Expected no server on the database, but there are ${rows.length}: stop them first.`,
    );
}

/** @throws BackupError for a database that has run migrations that the backup's had not */
export async function refuseNewer(client: pg.Client, { migrations }: Header): Promise<void> {
  const beyond = (await migrationsRun(client)).filter((name) => !migrations.includes(name));
  if (beyond.length > 0)
    throw new BackupError(
      `Expected an empty database, or one as old as the backup, but it has run ${beyond.join(', ')}: restore into a new one.`,
    );
}

/** @throws BackupError for a database that has, or had, records */
export async function refuseRecords(client: pg.Client): Promise<void> {
  const { rows } = await client.query('SELECT FROM change LIMIT 1');
  if (rows.length > 0)
    throw new BackupError(
      'Expected a database without records, but it has some: restore into a new one, or replace them with --replace.',
    );
}
