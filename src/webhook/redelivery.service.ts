import { expectation } from '../shared/errors.ts';
import { encodeId } from '../shared/type-id.ts';
import { Refusal } from '../shared/write/problems.ts';
import type { Transaction } from '../shared/write/transaction.ts';
import { UserErrorCode } from '../shared/write/user-error.type.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';

/** Due now, and from the beginning of the schedule on; what comes of an attempt under way does not count. */
const AGAIN = `UPDATE webhook_delivery
  SET state = 'PENDING', failures = 0, next_attempt_at = $2, leased_until = NULL
  WHERE webhook_id = $1`;

/** Has a delivery sent again, under the id that it has. @throws Refusal when the webhook has none such */
export async function redeliverOne(
  tx: Transaction,
  webhook: string,
  delivery: string,
  now: Date,
): Promise<void> {
  const found = await tx.query(`${AGAIN} AND id = $3 RETURNING id`, [webhook, now, delivery]);
  if (found.length > 0) return;
  throw Refusal.of(
    ['delivery'],
    UserErrorCode.UNKNOWN,
    expectation(
      'the id of a delivery of this webhook',
      encodeId(WebhookDelivery.idPrefix, delivery),
    ),
  );
}

/** Positions of the log between which something is; null: an open end. */
export interface Between {
  readonly after: number | null;
  readonly before: number | null;
}

/** Has all deliveries of changes between two positions sent again, each under the id that it has. */
export async function redeliverRange(
  tx: Transaction,
  webhook: string,
  { after, before }: Between,
  now: Date,
): Promise<void> {
  await tx.query(
    `${AGAIN} AND ($3::integer IS NULL OR position > $3) AND ($4::integer IS NULL OR position < $4)`,
    [webhook, now, after, before],
  );
}
