import type { Pool } from 'pg';

/** Reads the key that seals cursors; the first migration made it. */
export async function readCursorKey(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ secret: string }>('SELECT secret FROM cursor_key');
  const [key] = rows;
  if (!key) throw new Error('Expected one key in the table cursor_key, but it is empty.');
  return key.secret;
}
