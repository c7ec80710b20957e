import { createHash } from 'node:crypto';
import { expectation } from '../errors.ts';
import { isStorable, STORABLE } from '../storable-text.ts';
import { Refusal } from './problems.ts';
import type { Transaction } from './transaction.ts';
import { UserErrorCode } from './user-error.type.ts';

/** How long a key keeps its first answer. */
const KEY_LIFETIME_DAYS = 7;

/** In characters. */
const LONGEST_KEY = 200;

/** How many old keys go for each new one. */
const MOST_FORGOTTEN = 10;

const FIELD = 'idempotencyKey';

/** SQL of who writes: the same key of another caller is another. */
const CALLER = `coalesce(current_setting('concord.actor', true), '')`;

/**
 * Does work once for each key: whoever comes with a known key gets the first answer again. Those who come
 * at the same time wait for the first, because its key is in the same transaction as its work.
 * @throws Refusal when the key came with another input before
 */
export async function once<R extends object>(
  tx: Transaction,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  work: () => Promise<R>,
): Promise<R> {
  const { [FIELD]: key, ...rest } = input;
  if (typeof key !== 'string') return work();
  if (!isStorable(key))
    throw Refusal.of([FIELD], UserErrorCode.INVALID, expectation(STORABLE, key));
  if (key.length === 0 || key.length > LONGEST_KEY)
    throw Refusal.of(
      [FIELD],
      UserErrorCode.INVALID,
      `Expected a key of 1 to ${LONGEST_KEY} characters, but got ${key.length}.`,
    );
  const hash = hashOf([mutation, rest]);
  const [mine] = await tx.query(
    `INSERT INTO idempotency_key AS known (actor, key, input_hash) VALUES (${CALLER}, $1, $2)
     ON CONFLICT (actor, key) DO UPDATE SET input_hash = EXCLUDED.input_hash, result = NULL, created_at = now()
       WHERE known.created_at < now() - make_interval(days => $3)
     RETURNING key`,
    [key, hash, KEY_LIFETIME_DAYS],
  );
  if (mine) {
    await forgetOldKeys(tx);
    const result = await work();
    await tx.query(`UPDATE idempotency_key SET result = $2 WHERE actor = ${CALLER} AND key = $1`, [
      key,
      result,
    ]);
    return result;
  }
  const [known] = await tx.query<{ input_hash: string; result: R }>(
    `SELECT input_hash, result FROM idempotency_key WHERE actor = ${CALLER} AND key = $1`,
    [key],
  );
  if (known?.input_hash === hash) return known.result;
  throw Refusal.of(
    [FIELD],
    UserErrorCode.KEY_REUSED,
    `Expected the input that the key "${key}" came with before, but got another one.`,
  );
}

/**
 * Forgets some keys whose time is over: whoever brings a new one clears away a few, so that they never
 * grow in number, and nobody has to come for them. Those that somebody is taking up again are left alone.
 */
async function forgetOldKeys(tx: Transaction): Promise<void> {
  await tx.query(
    `DELETE FROM idempotency_key WHERE (actor, key) IN (
       SELECT actor, key FROM idempotency_key WHERE created_at < now() - make_interval(days => $1)
       ORDER BY created_at LIMIT ${MOST_FORGOTTEN} FOR UPDATE SKIP LOCKED)`,
    [KEY_LIFETIME_DAYS],
  );
}

/** A hash of values that does not depend on the order in which fields were given. */
function hashOf(value: unknown): string {
  const sorted = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
  return createHash('sha256').update(sorted).digest('hex');
}
