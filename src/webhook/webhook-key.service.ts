import { ForbiddenError } from '../shared/errors.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { Transaction } from '../shared/write/transaction.ts';

/** SQL that is true for a webhook whose key is in force, or that the server itself has set up. */
export const hasKeyInForce = (webhook: string): string =>
  `(${webhook}.key_id IS NULL OR EXISTS (SELECT FROM api_key k WHERE k.id = ${webhook}.key_id
    AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())))`;

/** Disables the webhooks whose key was revoked, or has expired. */
export async function disableWithoutKey(tx: Transaction, now: Date): Promise<void> {
  await tx.query(
    `UPDATE webhook w SET disabled_at = $1, updated_at = $1
     WHERE w.disabled_at IS NULL AND w.key_id IS NOT NULL AND NOT ${hasKeyInForce('w')}`,
    [now],
  );
}

/** @throws ForbiddenError  somebody is known by a token, which ends sooner than what they set up */
export function assertHoldsKey({ name, key }: Viewer): void {
  if (name !== null && key === undefined)
    throw new ForbiddenError(
      'Expected a key: a webhook is told of changes as long as the key is in force that set it up, and a token soon is not.',
    );
}
