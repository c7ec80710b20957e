import pg from 'pg';

/**
 * Settings of the connections that read. Plans are generic, because each prepared statement is
 * planned once and serves every key; compiling such short statements would cost more than it saves.
 */
const SETTINGS = [
  'plan_cache_mode=force_generic_plan',
  'jit=off',
  'timezone=UTC',
  'default_transaction_read_only=on',
];

/** Opens the pool that all reads go through. */
export function openReadPool(url: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    application_name: 'concord read',
    options: SETTINGS.map((setting) => `-c ${setting}`).join(' '),
  });
  // An idle connection that the server closes raises an error that would end the process.
  pool.on('error', onError);
  return pool;
}
