import { setTimeout as delay } from 'node:timers/promises';

const LONGEST_PAUSE_MS = 10;
const ROLLED_BACK = 0.1;

/** PostgreSQL's codes for a transaction that lost against another one. */
const LOST = ['40001', '40P01'];

/**
 * Writes past the API, in a transaction that is held open for a random time: creates agreements, and
 * changes some that others change at the same time.
 */
export async function writePast(pool, agreements, book, random, title) {
  const client = await pool.connect();
  const pause = () => delay(random.next() * LONGEST_PAUSE_MS);
  try {
    await client.query('BEGIN');
    const created = await agreements.insert(client, title, pause);
    const updated = await update(client, random, pause);
    const since = performance.now();
    if (random.chance(ROLLED_BACK)) await client.query('ROLLBACK');
    else {
      await client.query('COMMIT');
      book.committed({ created, updated, since });
    }
  } catch (error) {
    await client.query('ROLLBACK');
    if (!LOST.includes(error.code)) throw error;
  } finally {
    client.release();
  }
}

/** Changes up to three agreements, of a few that everybody chooses from. */
async function update(client, random, pause) {
  const { rows } = await client.query(
    `SELECT id, public_id('Agreement', id) AS public FROM agreement ORDER BY id LIMIT 12`,
  );
  const chosen = random.different(random.below(4), () => random.pick(rows));
  for (const { id } of chosen) {
    await client.query('UPDATE agreement SET summary = $2 WHERE id = $1', [
      id,
      String(random.next()),
    ]);
    await pause();
  }
  return chosen.map((row) => row.public);
}
