/** How many writes are sent once more, to see that they are known. */
const SENT_AGAIN = 200;

/**
 * How the registry, and what arrived of its changes, differ from what was acknowledged; all are to be 0.
 * @param {import('./persistent.mjs').Acknowledged[]} written
 * @param {import('pg').Pool} pool
 */
export async function judgeWritten(written, arrivals, pool) {
  const { rows } = await pool.query(
    `SELECT public_id('Agreement', id) AS id, title, version FROM agreement WHERE title LIKE 'Agreement %-%'`,
  );
  const kept = new Map(rows.map((row) => [row.id, row]));
  const told = new Set(arrivals.map(({ recordId, version }) => `${recordId} ${version}`));
  const acknowledged = new Set(written.map(({ id, version }) => `${id} ${version}`));
  return {
    'acknowledged, lost': count(
      written,
      ({ id, title, version }) =>
        !(kept.get(id)?.title === title && kept.get(id).version >= version),
    ),
    'acknowledged, not told': count([...acknowledged], (write) => !told.has(write)),
    'written twice': rows.length - new Set(rows.map(({ title }) => title)).size,
    'written, not acknowledged': count([...told], (change) => !acknowledged.has(change)),
    'known keys answered otherwise': await answeredOtherwise(written),
  };
}

/** Sends what was answered once more: the answer must be the first one. */
async function answeredOtherwise(written) {
  const chosen = written.filter((_, index) => index % Math.ceil(written.length / SENT_AGAIN) === 0);
  const answers = await Promise.all(chosen.map(({ send }) => send()));
  return count(answers, ({ id }, index) => id !== chosen[index].id);
}

const count = (items, holds) => items.filter(holds).length;
