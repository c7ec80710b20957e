import { hasKeyInForce } from './webhook-key.service.ts';
import { newUuid } from '../shared/write/new-uuid.ts';
import type { Transaction } from '../shared/write/transaction.ts';
import type { Verdict } from './retry.ts';

/** A delivery that a server has to itself for a while, and what it takes to send it. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly url: string;
  readonly secret: string;
  readonly previousSecret: string | null;
  readonly previousSecretUntil: Date | null;
  readonly body: string;
  readonly failures: number;
  readonly leasedUntil: Date;
}

interface ClaimOptions {
  readonly now: Date;
  readonly leasedUntil: Date;
  readonly most: number;
  readonly mostPerWebhook: number;
}

/** Held by whoever claims, so that servers do so one after the other. */
const CLAIM_LOCK = 6_021_969;

/**
 * Claims deliveries that are due, for as long as the lease: those whose server died come again after it.
 * Each webhook gets one before any gets the next, those with the fewest under way first.
 */
export async function claimDeliveries(
  tx: Transaction,
  { now, leasedUntil, most, mostPerWebhook }: ClaimOptions,
): Promise<ClaimedDelivery[]> {
  // Leases count once they are committed: two who claim at once would each leave out those of the other.
  await tx.query('SELECT pg_advisory_xact_lock($1)', [CLAIM_LOCK]);
  return tx.query<ClaimedDelivery>(
    `WITH chosen AS MATERIALIZED (
      SELECT due.id
      FROM webhook w
      CROSS JOIN LATERAL (
        SELECT count(*) AS leased FROM webhook_delivery l
        WHERE l.webhook_id = w.id AND l.leased_until > $1) busy
      CROSS JOIN LATERAL (
        SELECT next.id, next.next_attempt_at, row_number() OVER (ORDER BY next.next_attempt_at, next.position) AS turn
        FROM (
          SELECT d.id, d.next_attempt_at, d.position FROM webhook_delivery d
          WHERE d.webhook_id = w.id AND d.state = 'PENDING' AND d.next_attempt_at <= $1
            AND (d.leased_until IS NULL OR d.leased_until <= $1)
          ORDER BY d.next_attempt_at, d.position
          LIMIT greatest($4 - busy.leased, 0)
          FOR UPDATE SKIP LOCKED) next) due
      WHERE w.disabled_at IS NULL AND ${hasKeyInForce('w')}
      ORDER BY busy.leased + due.turn, due.next_attempt_at
      LIMIT $3)
    UPDATE webhook_delivery d SET leased_until = $2
    FROM chosen, webhook w
    WHERE d.id = chosen.id AND w.id = d.webhook_id
    RETURNING d.id, d.webhook_id AS "webhookId", w.url, w.secret, w.previous_secret AS "previousSecret",
      w.previous_secret_until AS "previousSecretUntil", d.body, d.failures, d.leased_until AS "leasedUntil"`,
    [now, leasedUntil, most, mostPerWebhook],
  );
}

/** An attempt to send, and what follows from it. */
export interface RecordedAttempt {
  readonly at: Date;
  readonly status: number | null;
  readonly error: string | null;
  readonly durationMs: number;
  readonly verdict: Verdict;
  /** The receiver wants no more of this, ever. */
  readonly isGone: boolean;
}

/**
 * Records an attempt. What becomes of the delivery is for whoever holds the lease to say: one who was taken
 * for dead, or was overtaken by a redelivery, only adds to the list of attempts.
 */
export async function recordAttempt(
  tx: Transaction,
  { id, webhookId, url, leasedUntil }: ClaimedDelivery,
  { at, status, error, durationMs, verdict, isGone }: RecordedAttempt,
): Promise<void> {
  // Webhooks are locked before deliveries, as everywhere. Not one that was given another address meanwhile.
  if (isGone)
    await tx.query(
      `UPDATE webhook SET disabled_at = $3, updated_at = $3
       WHERE id = $1 AND url = $2 AND disabled_at IS NULL`,
      [webhookId, url, at],
    );
  await tx.query(
    `INSERT INTO webhook_attempt (id, delivery_id, at, status, error, duration_ms)
     SELECT $1, d.id, $3, $4, $5, $6 FROM webhook_delivery d WHERE d.id = $2 FOR KEY SHARE`,
    [newUuid(), id, at, status, error, durationMs],
  );
  await tx.query(
    `UPDATE webhook_delivery SET state = $3, failures = $4, next_attempt_at = $5, leased_until = NULL
     WHERE id = $1 AND leased_until = $2`,
    [id, leasedUntil, verdict.state, verdict.failures, verdict.nextAttemptAt],
  );
}

/** Gives a claimed delivery back, as if it had not been claimed. */
export async function releaseDelivery(
  tx: Transaction,
  { id, leasedUntil }: ClaimedDelivery,
): Promise<void> {
  await tx.query(
    'UPDATE webhook_delivery SET leased_until = NULL WHERE id = $1 AND leased_until = $2',
    [id, leasedUntil],
  );
}
