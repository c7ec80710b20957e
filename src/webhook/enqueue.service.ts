import type { Transaction } from '../shared/write/transaction.ts';
import { hasKeyInForce } from './webhook-key.service.ts';
import type { StoredFilter } from './stored-filter.ts';

/** The webhooks that have not seen the end of the log yet, those furthest behind first. */
export async function webhooksBehind(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT w.id FROM webhook w JOIN change_head h ON w.position < h.position
     WHERE w.disabled_at IS NULL AND ${hasKeyInForce('w')} ORDER BY w.position, w.id`,
  );
  return rows.map(({ id }) => id);
}

/** What of the log a webhook wants, and up to where it has seen it. */
export interface Reading {
  /** What it may be told. */
  readonly scope: string;
  readonly filter: StoredFilter;
  readonly position: number;
}

/**
 * Locks a webhook to read the log for it until the transaction ends. Null when another server does so
 * already, and when it is gone or disabled by now.
 */
export async function lockReading(tx: Transaction, uuid: string): Promise<Reading | null> {
  const [reading] = await tx.query<{ filter: StoredFilter; position: number; scope: string }>(
    `SELECT filter, position, scope FROM webhook w WHERE id = $1 AND disabled_at IS NULL AND ${hasKeyInForce('w')}
     FOR NO KEY UPDATE SKIP LOCKED`,
    [uuid],
  );
  return reading ?? null;
}

/** A change as it is to be told. */
export interface NewDelivery {
  readonly id: string;
  readonly position: number;
  readonly body: string;
}

/** Makes deliveries, and notes how far the log was read: both or neither, so that nothing is lost or told twice. */
export async function insertDeliveries(
  tx: Transaction,
  uuid: string,
  { deliveries, position }: { deliveries: readonly NewDelivery[]; position: number },
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO webhook_delivery (id, webhook_id, position, body, next_attempt_at, created_at)
     SELECT d.id, $1, d.position, d.body, $5, $5
     FROM unnest($2::uuid[], $3::integer[], $4::text[]) AS d (id, position, body)`,
    [
      uuid,
      deliveries.map(({ id }) => id),
      deliveries.map((delivery) => delivery.position),
      deliveries.map(({ body }) => body),
      now,
    ],
  );
  await tx.query('UPDATE webhook SET position = $2 WHERE id = $1', [uuid, position]);
}

/** Deletes deliveries that have ended and are old. */
export async function forgetDeliveries(tx: Transaction, olderThan: Date): Promise<void> {
  await tx.query(`DELETE FROM webhook_delivery WHERE state <> 'PENDING' AND created_at < $1`, [
    olderThan,
  ]);
}
