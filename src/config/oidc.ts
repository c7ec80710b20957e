import { listOf } from './lists.ts';
import type { ReadVariable } from './read-variable.ts';

/** Whose tokens say who somebody is, and how they say it. */
export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer publishes its keys. */
  readonly jwksUrl: string;
  readonly algorithms: readonly string[];
  readonly roleClaim: string;
  readonly organizationsClaim: string;
}

/** Signatures that only the issuer can make: whoever checks an HMAC could make one as well. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

const NAMES = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL'] as const;

/** Reads what is known of an issuer of tokens; null when there is none. */
export function oidcConfig(read: ReadVariable): OidcConfig | null {
  const isSet = NAMES.some((name) => read(name, '', 'a text', (text) => text) !== '');
  const together = (name: string, expected: string, isRight: (text: string) => boolean): string =>
    read(name, '', `${expected}, since ${NAMES.join(', ')} go together`, (text) =>
      !isSet || isRight(text) ? text : undefined,
    );
  const config = {
    issuer: together('OIDC_ISSUER', 'the `iss` of tokens, a URL', (text) => URL.canParse(text)),
    audience: together('OIDC_AUDIENCE', 'the `aud` of tokens', (text) => text !== ''),
    jwksUrl: together('OIDC_JWKS_URL', 'a URL with https, or with http on this machine', isSafe),
    algorithms: read(
      'OIDC_ALGORITHMS',
      ALGORITHMS.join(', '),
      `some of ${ALGORITHMS.join(', ')}`,
      algorithmsIn,
    ),
    roleClaim: read('OIDC_ROLE_CLAIM', 'concord_role', 'the name of a claim', claimIn),
    organizationsClaim: read(
      'OIDC_ORGANIZATIONS_CLAIM',
      'concord_organizations',
      'the name of a claim',
      claimIn,
    ),
  };
  return isSet ? config : null;
}

function algorithmsIn(text: string): string[] | undefined {
  const names = listOf(text, (name) => ALGORITHMS.includes(name));
  return names?.length ? names : undefined;
}

const claimIn = (text: string): string | undefined => (/\s/.test(text) ? undefined : text);

/** Whoever could put keys of their own in between would be anybody. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
