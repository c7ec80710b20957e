import { UnauthenticatedError } from './access-errors.ts';

/** What is expected of whoever says who they are. */
export const EXPECTED_CREDENTIAL =
  'Expected `Bearer` and a key of this registry, or a token of its issuer, as Authorization';

/** The credential in the value of an Authorization header; null when it is none of ours. */
export function bearerIn(authorization: string): string | null {
  return /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? null;
}

/** What is said of a credential that nobody is known by: not why. */
export const unknownCredential = (): UnauthenticatedError =>
  new UnauthenticatedError(`${EXPECTED_CREDENTIAL}, but got something else.`);
