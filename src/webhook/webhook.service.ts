import { expectation } from '../shared/errors.ts';
import { encodeId } from '../shared/type-id.ts';
import { newUuid } from '../shared/write/new-uuid.ts';
import { Refusal, type InputPath } from '../shared/write/problems.ts';
import type { Transaction } from '../shared/write/transaction.ts';
import { UserErrorCode } from '../shared/write/user-error.type.ts';
import { newSecret, ROTATION_MS } from './secret.ts';
import type { StoredFilter } from './stored-filter.ts';
import { Webhook } from './webhook.entity.ts';

/** SQL of what whoever writes may see, and of the key that they hold. */
const OWNER = `current_setting('concord.viewer'), nullif(current_setting('concord.key'), '')::uuid`;

/** What somebody decides of a webhook. */
export interface WebhookSettings {
  readonly url: string;
  readonly description: string | null;
  readonly filter: StoredFilter;
}

/** Sets up a webhook that is told of whatever changes from now on, as far as the writer may see it. @returns its uuid */
export async function insertWebhook(
  tx: Transaction,
  { url, description, filter }: WebhookSettings,
  now: Date,
): Promise<string> {
  const uuid = newUuid();
  await tx.query(
    `INSERT INTO webhook (id, url, description, filter, secret, position, created_at, updated_at, scope, key_id)
     SELECT $1, $2, $3, $4, $5, position, $6, $6, ${OWNER} FROM change_head`,
    [uuid, url, description, filter, newSecret(), now],
  );
  return uuid;
}

/** Locks a webhook until the transaction ends, and answers what is set of it. @throws Refusal when it is not there */
export async function lockWebhook(
  tx: Transaction,
  uuid: string,
  path: InputPath,
): Promise<WebhookSettings> {
  const [found] = await tx.query<{ url: string; description: string | null; filter: StoredFilter }>(
    'SELECT url, description, filter FROM visible.webhook WHERE id = $1 FOR NO KEY UPDATE',
    [uuid],
  );
  if (found) return found;
  throw Refusal.of(
    path,
    UserErrorCode.UNKNOWN,
    expectation('the id of a webhook', encodeId(Webhook.idPrefix, uuid)),
  );
}

export async function updateWebhook(
  tx: Transaction,
  uuid: string,
  { url, description, filter }: WebhookSettings,
  now: Date,
): Promise<void> {
  await tx.query(
    'UPDATE webhook SET url = $2, description = $3, filter = $4, updated_at = $5 WHERE id = $1',
    [uuid, url, description, filter, now],
  );
}

/** Deletes a webhook, with all that it was, and was to be, told. */
export async function deleteWebhook(tx: Transaction, uuid: string): Promise<void> {
  await tx.query('DELETE FROM webhook WHERE id = $1', [uuid]);
}

/** Gives a webhook a new secret; the one before signs too for a while, and the one before that no more. */
export async function rotateSecret(tx: Transaction, uuid: string, now: Date): Promise<void> {
  await tx.query(
    `UPDATE webhook SET secret = $2, previous_secret = secret, previous_secret_until = $3, updated_at = $4
     WHERE id = $1`,
    [uuid, newSecret(), new Date(now.getTime() + ROTATION_MS), now],
  );
}

export async function enableWebhook(tx: Transaction, uuid: string, now: Date): Promise<void> {
  await tx.query(
    `UPDATE webhook SET disabled_at = NULL, updated_at = $2, (scope, key_id) = (SELECT ${OWNER})
     WHERE id = $1 AND disabled_at IS NOT NULL`,
    [uuid, now],
  );
}
