import pg from 'pg';
import { migrations as known } from '../migrations/index.ts';
import { createDataSource } from '../shared/database/data-source.ts';
import { migrate } from '../shared/database/migrate.ts';
import type { Header, SequenceState } from './archive.ts';
import { BackupError } from './backup-error.ts';
import { migrationsRun, tablesInOrder } from './catalogue.service.ts';
import { AS_TEXT } from './copy.service.ts';
import { readArchive, verifyArchive } from './read-archive.ts';
import { TableCopy } from './table-copy.service.ts';

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
    await load(client, file);
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

/** Puts the rows of a backup in the place of those that there are, exactly as they were: no trigger sees them. */
async function load(client: pg.Client, file: string): Promise<void> {
  const tables = (await tablesInOrder(client)).map(({ table }) => client.escapeIdentifier(table));
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${tables.join(', ')}`);
  let copy: TableCopy | undefined;
  let sequences: readonly SequenceState[] = [];
  for await (const part of readArchive(file)) {
    if (part.kind === 'table') copy = new TableCopy(client, part.table);
    else if (part.kind === 'row') await copy?.write(part.row);
    else if (part.kind === 'end of table') await copy?.end();
    else if (part.kind === 'trailer') ({ sequences } = part.trailer);
  }
  // A table with checks left to do cannot be altered.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  // Last, since it cannot be undone.
  for (const { name, value, isCalled } of sequences)
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
      `public.${client.escapeIdentifier(name)}`,
      value,
      isCalled,
    ]);
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

function refuseUnknown({ migrations }: Header): void {
  const unknown = migrations.filter((name) => !known.some((migration) => migration.name === name));
  if (unknown.length > 0)
    throw new BackupError(
      `Expected a backup of this Concord or an older one, but it was made by a newer one, which has ${unknown.join(', ')}.`,
    );
}

/** Every server listens to the log of changes; what it knows of the database would not be so any more. */
async function refuseServers(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'concord listen'`,
  );
  if (rows.length > 0)
    throw new BackupError(
      `Expected no server on the database, but there are ${rows.length}: stop them first.`,
    );
}

async function refuseNewer(client: pg.Client, { migrations }: Header): Promise<void> {
  const beyond = (await migrationsRun(client)).filter((name) => !migrations.includes(name));
  if (beyond.length > 0)
    throw new BackupError(
      `Expected an empty database, or one as old as the backup, but it has run ${beyond.join(', ')}: restore into a new one.`,
    );
}

async function refuseRecords(client: pg.Client): Promise<void> {
  const { rows } = await client.query('SELECT FROM change LIMIT 1');
  if (rows.length > 0)
    throw new BackupError(
      'Expected a database without records, but it has some: restore into a new one, or replace them with --replace.',
    );
}
