import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** Standard Webhooks takes 24 to 64. */
const SECRET_BYTES = 32;

/** How long the secret before the present one goes on signing. */
export const ROTATION_MS = 24 * 60 * 60 * 1_000;

/** A new secret, as receivers are given it. */
export function newSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

/** A message as Standard Webhooks signs it. */
export interface Message {
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/**
 * The headers that Standard Webhooks 1.0 gives a message: what identifies it, when it was sent, and a
 * signature by each of the secrets.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signedHeaders(
  { id, at, body }: Message,
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const content = `${id}.${timestamp}.${body}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => `v1,${signature(secret, content)}`).join(' '),
  };
}

function signature(secret: string, content: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return createHmac('sha256', key).update(content).digest('base64');
}
