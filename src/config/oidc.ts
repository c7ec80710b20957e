import { isUntampered } from '../access/untampered.ts';
import { listOf } from './lists.ts';
import type { ReadVariable } from './read-variable.ts';

/** Whose tokens say who somebody is, and how they say it. */
export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer publishes its keys; null: where it says so itself. */
  readonly jwksUrl: string | null;
  readonly algorithms: readonly string[];
  readonly roleClaim: string;
  readonly organizationsClaim: string;
}

/** Signatures that only the issuer can make: whoever checks an HMAC could make one as well. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

const NAMES = ['OIDC_ISSUER', 'OIDC_AUDIENCE'] as const;

const UNTAMPERED = 'a URL with https, or with http on this machine';

/** Whether it is the name of an issuer as OpenID Connect has it, below which it can be asked of itself. */
const isDiscoverable = (text: string): boolean =>
  isUntampered(text) && !/[?#]/.test(text) && !hasPassword(text);

/** Whether a URL has a user or a password: nothing can be fetched from it then. */
function hasPassword(text: string): boolean {
  const { username, password } = new URL(text);
  return username !== '' || password !== '';
}

/** Reads what is known of an issuer of tokens; null when there is none. */
export function oidcConfig(read: ReadVariable): OidcConfig | null {
  const isGiven = (name: string): boolean => read(name, '', 'a text', (text) => text) !== '';
  const isLocated = isGiven('OIDC_JWKS_URL');
  const isSet = isLocated || NAMES.some(isGiven);
  const together = (name: string, expected: string, isRight: (text: string) => boolean): string =>
    read(name, '', `${expected}, since ${NAMES.join(' and ')} go together`, (text) =>
      !isSet || isRight(text) ? text : undefined,
    );
  const config = {
    issuer: isLocated
      ? together('OIDC_ISSUER', 'the `iss` of tokens, a URL', (text) => URL.canParse(text))
      : together(
          'OIDC_ISSUER',
          `the \`iss\` of tokens, ${UNTAMPERED}, without a password, ? and #`,
          isDiscoverable,
        ),
    audience: together('OIDC_AUDIENCE', 'the `aud` of tokens', (text) => text !== ''),
    jwksUrl: read(
      'OIDC_JWKS_URL',
      '',
      `${UNTAMPERED} and without a password, or nothing`,
      (text) => {
        if (text === '') return null;
        return isUntampered(text) && !hasPassword(text) ? text : undefined;
      },
    ),
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
