import pg from 'pg';
import { migrations as known } from '../migrations/index.ts';
import { createDataSource } from '../shared/database/data-source.ts';
import { migrate } from '../shared/database/migrate.ts';
import type { Header } from './archive.ts';
import { AS_TEXT } from './copy.service.ts';
import { loadArchive } from './load-archive.service.ts';
import { verifyArchive } from './read-archive.ts';
import {
  refuseNewer,
  refuseRecords,
  refuseServers,
  refuseUnknown,
} from './restore-preconditions.service.ts';

interface RestoreOptions {
  /** Whether what the database has may be replaced. */
  readonly replaces: boolean;
}

/**
 * Restores a backup into a database, whole or not at all: one that is empty, or holds a registry as old as
 * the backup whose records are to be replaced. What an older Concord has backed up is migrated after.
 * @throws BackupError before anything is changed
 */
export async function restore(
  url: string,
  file: string,
  { replaces }: RestoreOptions,
): Promise<Header> {
  const header = await verifyArchive(file);
  refuseUnknown(header);
  const client = new pg.Client({ connectionString: url, application_name: 'concord restore' });
  // The statement that was running reports it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseServers(client);
    await refuseNewer(client, header);
    await migrateTo(url, header.migrations);
    if (!replaces) await refuseRecords(client);
    await client.query('BEGIN');
    await client.query(AS_TEXT);
    await loadArchive(client, file);
    await client.query('COMMIT');
    await migrateTo(
      url,
      known.map(({ name }) => name),
    );
    await client.query('ANALYZE');
    return header;
  } finally {
    // Ends the transaction too, if it has not committed.
    await client.end();
  }
}

async function migrateTo(url: string, names: readonly string[]): Promise<void> {
  const migrations = known.filter(({ name }) => names.includes(name));
  const dataSource = await createDataSource({ url, entities: [], migrations }).initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
