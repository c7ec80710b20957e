import { Client } from 'pg';
import { errorCode } from './embedded-postgres-error.ts';
import type { ListenAddress } from './listen-address.ts';

/** The role that Concord works as, and its database: it owns that one and may create others, no more. */
const concord = 'concord';

const superuser = 'postgres';

/** The connection string of Concord's database, for node-postgres and libpq alike. */
export function databaseUrl(address: ListenAddress, password: string | undefined): string {
  return connectionString(address, concord, concord, password);
}

/** Creates Concord's role and database where they are missing; safe for two at once. */
export async function createDatabase(
  address: ListenAddress,
  password: string | undefined,
): Promise<void> {
  const client = new Client({
    connectionString: connectionString(address, superuser, superuser, password),
  });
  client.on('error', () => undefined); // The statement that was running reports it.
  await client.connect();
  try {
    const secret = password === undefined ? '' : `PASSWORD ${client.escapeLiteral(password)}`;
    await orExists(client.query(`CREATE ROLE ${concord} LOGIN CREATEDB ${secret}`));
    await orExists(client.query(`CREATE DATABASE ${concord} OWNER ${concord}`));
  } finally {
    await client.end();
  }
}

const duplicates = ['42710', '42P04', '23505'];

async function orExists(statement: Promise<unknown>): Promise<void> {
  try {
    await statement;
  } catch (error) {
    if (!duplicates.includes(errorCode(error) ?? '')) throw error;
  }
}

function connectionString(
  address: ListenAddress,
  user: string,
  database: string,
  password: string | undefined,
): string {
  // Spelled out in full, so that no PGHOST, PGSSLMODE and the like of the caller gets a say.
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
  const socket =
    'socketFolder' in address ? `host=${encodeURIComponent(address.socketFolder)}&` : '';
  const host = 'socketFolder' in address ? 'localhost' : address.host;
  return `postgresql://${user}${secret}@${host}:${address.port}/${database}?${socket}sslmode=disable`;
}
