import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { FORMAT, VERSION, type Header, type Trailer } from './archive.ts';
import { BackupError } from './backup-error.ts';
import { migrationsRun, sequenceStates, tablesInOrder } from './catalogue.service.ts';
import { AS_TEXT, target } from './copy.service.ts';
import { writeArchive } from './write-archive.ts';

/** What was backed up. */
export interface Backup {
  readonly header: Header;
  readonly rows: Trailer['rows'];
}

/**
 * Backs up a registry into one file, as it is at one moment, while servers read and write it. All of it is in
 * there: the log of changes with its positions, and the key that seals cursors, so that they stay valid.
 * @throws BackupError when the database is not a registry
 */
export async function backUp(url: string, file: string): Promise<Backup> {
  const client = new pg.Client({ connectionString: url, application_name: 'concord backup' });
  // The statement that was running reports it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(AS_TEXT);
    const header = await headerOf(client);
    const rows = await writeArchive(file, {
      header,
      tables: await tablesInOrder(client),
      rowsOf: (table) => client.query(copyTo(`COPY ${target(client, table)} TO STDOUT`)),
      // They know no transactions, and so are not behind the rows that were read before.
      sequences: () => sequenceStates(client),
    });
    await client.query('COMMIT');
    return { header, rows };
  } finally {
    await client.end();
  }
}

async function headerOf(client: pg.ClientBase): Promise<Header> {
  const migrations = await migrationsRun(client);
  if (migrations.length === 0)
    throw new BackupError('Expected a registry to back up, but the database has none yet.');
  return { format: FORMAT, version: VERSION, at: new Date().toISOString(), migrations };
}
