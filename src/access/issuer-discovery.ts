import { expectation } from '../shared/errors.ts';
import { isUntampered } from './untampered.ts';

/** Where issuers tell of themselves, below their own address. */
const PATH = '/.well-known/openid-configuration';

/** How long an issuer may take to tell. */
const TIMEOUT_MS = 5_000;

/**
 * Where an issuer publishes its keys, as it tells itself (OpenID Connect Discovery 1.0, section 4).
 * @throws Error when it does not tell, or speaks for another issuer, whose keys would be taken for its own
 */
export async function discoverKeys(issuer: string): Promise<string> {
  const url = issuer.replace(/\/$/, '') + PATH;
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status !== 200)
    throw new Error(expectation(`the status 200 from ${url}`, response.status));
  const told = Object(await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (told.issuer !== issuer)
    throw new Error(expectation(`${url} to tell of the issuer "${issuer}"`, told.issuer));
  if (typeof told.jwks_uri !== 'string' || !isUntampered(told.jwks_uri))
    throw new Error(expectation(`a jwks_uri with https from ${url}`, told.jwks_uri));
  return told.jwks_uri;
}
