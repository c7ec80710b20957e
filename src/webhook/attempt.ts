import { encodeId } from '../shared/type-id.ts';
import { EVENT_TYPE } from './cloud-event.ts';
import type { ClaimedDelivery, RecordedAttempt } from './delivery.service.ts';
import { post, type Reply } from './post.ts';
import { patienceAskedFor, verdictOn } from './retry.ts';
import { signedHeaders } from './secret.ts';
import type { Webhooks } from './webhook-context.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';

/** Receivers answer so when they want no more of this, ever. */
const GONE = 410;

/** Why an attempt is broken off. */
export const BREAK = { late: new Error('late'), closing: new Error('closing') } as const;

/**
 * Sends a delivery, once, and finds what follows from how that went. The controller is for this attempt
 * alone: what outlives attempts would collect something of each.
 */
export async function attempt(
  { destinations, now, timeoutMs }: Webhooks,
  delivery: ClaimedDelivery,
  breaking: AbortController,
): Promise<RecordedAttempt> {
  const at = now();
  const started = performance.now();
  const { signal } = breaking;
  const timeout = setTimeout(() => {
    breaking.abort(BREAK.late);
  }, timeoutMs);
  const outcome = await post(destinations, {
    url: delivery.url,
    headers: headersOf(delivery, at),
    body: delivery.body,
    signal,
  })
    .then(
      (reply) => ({ reply, error: faultOf(reply) }),
      (error: unknown) => ({
        reply: null,
        error:
          signal.reason === BREAK.late
            ? `Expected an answer within ${timeoutMs} ms.`
            : messageOf(error),
      }),
    )
    .finally(() => {
      clearTimeout(timeout);
    });
  const { reply, error } = outcome;
  const endedAt = now();
  return {
    at,
    status: reply?.status ?? null,
    error,
    durationMs: Math.round(performance.now() - started),
    verdict: verdictOn({
      isSuccess: error === null,
      failures: delivery.failures,
      endedAt,
      patience: reply ? patienceAskedFor(reply.status, reply.retryAfter, endedAt) : 0,
    }),
    isGone: reply?.status === GONE,
  };
}

function headersOf(
  { id, body, secret, previousSecret, previousSecretUntil }: ClaimedDelivery,
  at: Date,
): Record<string, string> {
  const isRotating =
    previousSecret !== null && previousSecretUntil !== null && previousSecretUntil > at;
  const message = { id: encodeId(WebhookDelivery.idPrefix, id), at, body };
  return {
    'content-type': EVENT_TYPE,
    'user-agent': 'Concord-Webhooks/1',
    ...signedHeaders(message, isRotating ? [secret, previousSecret] : [secret]),
  };
}

function faultOf({ status }: Reply): string | null {
  return status >= 200 && status < 300 ? null : `Expected a 2xx status, but got ${status}.`;
}

/** A host that is reached by several addresses fails with an error for each, and no message of its own. */
function messageOf(error: unknown): string {
  const { message, code, errors } = error as { message: string; code?: string; errors?: Error[] };
  return message || errors?.map((each) => each.message).join('; ') || (code ?? 'unknown error');
}
