import { availableParallelism } from 'node:os';
import pg from 'pg';
import { CONNECT_TIMEOUT_MS, STATEMENT_TIMEOUT_MS } from './timeouts.ts';

/**
 * Settings of the connections that read. Plans are generic, because each prepared statement is
 * planned once and serves every key; compiling such short statements would cost more than it saves.
 */
const SETTINGS = [
  'plan_cache_mode=force_generic_plan',
  'jit=off',
  // What is read often is in memory, where any page is as near as the next: walks of an index are cheap.
  'random_page_cost=1.1',
  'default_transaction_read_only=on',
  // A question that takes this long would starve all others of connections.
  `statement_timeout=${STATEMENT_TIMEOUT_MS}`,
  // How values are read as text and back, whatever the server, the database or the role prefers.
  'timezone=UTC',
  'datestyle=ISO',
  'extra_float_digits=1',
  'standard_conforming_strings=on',
  // Views of what the viewer may see stand for the tables of records: see `src/migrations/visibility/`.
  'search_path=visible,"$user",public',
];

/** As many as keep a database on this machine busy; more would only make the batches smaller. */
const CONNECTIONS = Math.max(4, 2 * availableParallelism());

/** Connections are replaced when they are this old: what they have prepared goes with them. */
const LIFETIME_SECONDS = 30 * 60;

/** By then PostgreSQL has ended a statement itself: when nothing has come, the connection is dead. */
const QUERY_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 2_000;

/** Opens the pool that all reads go through. */
export function openReadPool(url: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withSettings(url),
    max: CONNECTIONS,
    maxLifetimeSeconds: LIFETIME_SECONDS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    application_name: 'concord read',
  });
  // An idle connection that the server closes raises an error that would end the process.
  pool.on('error', onError);
  return pool;
}

/** A connection string with our settings after its own: node-postgres heeds only one `options`. */
function withSettings(url: string): string {
  const address = new URL(url);
  const own = SETTINGS.map((setting) => `-c ${setting}`);
  const given = address.searchParams.get('options') ?? '';
  address.searchParams.set('options', [given, ...own].join(' ').trim());
  return address.href;
}
