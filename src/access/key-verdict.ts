import { encodeId } from '../shared/type-id.ts';
import { UnauthenticatedError } from './access-errors.ts';
import type { ApiKey } from './api-key.service.ts';
import { unknownCredential } from './bearer.ts';
import { KEY_PREFIX } from './create-key.ts';
import type { Verdict } from './verdict.ts';

/** What is made of a secret by the key that has it, if there is one: only its holder is told what became of it. */
export function keyVerdict(key: ApiKey | null, now: number): Verdict {
  if (!key) return { failure: 'unknown', error: unknownCredential() };
  if (key.revokedAt)
    return { failure: 'revoked', error: refusal(`was revoked at ${key.revokedAt.toISOString()}`) };
  if (key.expiresAt && key.expiresAt.getTime() <= now)
    return { failure: 'expired', error: refusal(`expired at ${key.expiresAt.toISOString()}`) };
  const name = `key:${key.name ?? encodeId(KEY_PREFIX, key.id)}`;
  return {
    caller: {
      viewer: { name, role: key.role, organizations: key.organizations, key: key.id },
      expiresAt: key.expiresAt?.getTime() ?? Infinity,
      key: key.id,
    },
  };
}

const refusal = (what: string): UnauthenticatedError =>
  new UnauthenticatedError(`Expected a key that is in force, but this one ${what}.`);
