import { expectation } from '../shared/errors.ts';
import { fetchJson } from './fetch-json.ts';
import { isUntampered } from './untampered.ts';

/** Where issuers tell of themselves, below their own address. */
const PATH = '/.well-known/openid-configuration';

/**
 * Where an issuer publishes its keys, as it tells itself (OpenID Connect Discovery 1.0, section 4).
 * @throws Error when it does not tell, or speaks for another issuer, whose keys would be taken for its own
 */
export async function discoverKeys(issuer: string): Promise<string> {
  const url = issuer.replace(/\/$/, '') + PATH;
  const told = Object(await fetchJson(url)) as { issuer?: unknown; jwks_uri?: unknown };
  if (told.issuer !== issuer)
    throw new Error(expectation(`${url} to tell of the issuer "${issuer}"`, told.issuer));
  if (typeof told.jwks_uri !== 'string' || !isUntampered(told.jwks_uri))
    throw new Error(expectation(`a jwks_uri with https from ${url}`, told.jwks_uri));
  return told.jwks_uri;
}
