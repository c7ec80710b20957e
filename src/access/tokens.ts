import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { Queryable } from '../shared/database/queryable.ts';
import { UnavailableError } from '../shared/errors.ts';
import { UnauthenticatedError } from './access-errors.ts';
import type { SignInFailure } from './access-events.ts';
import { unknownCredential } from './bearer.ts';
import type { Caller } from './caller.ts';
import type { Clock } from './clock.ts';
import { discoverKeys } from './issuer-discovery.ts';
import { IssuerKeys } from './issuer-keys.ts';
import { organizationsBySlugs } from './organization-slugs.service.ts';
import { roleIn, slugsIn, subjectIn } from './token-claims.ts';
import type { Refused, Verdict } from './verdict.ts';

/** Clocks differ: a token counts for so much longer, and so much earlier. */
const SKEW_SECONDS = 30;

/** An issuer of tokens, and how its tokens say what is asked of them. */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  /** Where it publishes its keys; null: where it says so itself. */
  readonly jwksUrl: string | null;
  readonly algorithms: readonly string[];
  readonly roleClaim: string;
  readonly organizationsClaim: string;
}

interface TokensOptions {
  readonly issuer: Issuer;
  readonly database: Queryable;
  readonly onError: (error: Error) => void;
  readonly now: Clock;
}

/** Checks the bearer tokens of an OpenID Connect issuer. */
export class Tokens {
  readonly #options: TokensOptions;
  readonly #keys: IssuerKeys;

  constructor(options: TokensOptions) {
    const { issuer, onError, now } = options;
    const locate = async (): Promise<string> =>
      issuer.jwksUrl ?? (await discoverKeys(issuer.issuer));
    this.#options = options;
    this.#keys = new IssuerKeys({ locate, onError, now });
  }

  /** What is made of a token: only of a genuine one is said that it has expired. */
  async verdict(token: string): Promise<Verdict> {
    const verified = await this.#verified(token);
    if (!('payload' in verified)) return verified;
    const { payload } = verified;
    const subject = subjectIn(payload);
    if (subject === null) return refused('invalid-token');
    return { caller: await this.#callerIn(payload, subject) };
  }

  async #verified(token: string): Promise<{ payload: JWTPayload } | Refused> {
    const { issuer, audience, algorithms } = this.#options.issuer;
    try {
      return await jwtVerify(token, this.#keys.find, {
        issuer,
        audience,
        algorithms: [...algorithms],
        requiredClaims: ['sub', 'exp'],
        clockTolerance: SKEW_SECONDS,
        currentDate: new Date(this.#options.now()),
      });
    } catch (error) {
      if (error instanceof UnavailableError) throw error;
      // Claims are looked at when the signature is known to be right.
      if (error instanceof errors.JWTExpired) return expired(error.payload);
      // What a token can be wrong in is an error of jose's; what its key can, one of the platform's.
      return refused(error instanceof errors.JOSEError ? 'invalid-token' : 'unusable-issuer-key');
    }
  }

  async #callerIn(payload: JWTPayload, subject: string): Promise<Caller> {
    const { issuer, database } = this.#options;
    const slugs = slugsIn(payload[issuer.organizationsClaim]);
    const organizations = slugs.length > 0 ? await organizationsBySlugs(database, slugs) : [];
    return {
      viewer: {
        name: `oidc:${subject}`,
        role: roleIn(payload[issuer.roleClaim]),
        organizations: [...new Set(organizations.map(({ id }) => id))].sort(),
      },
      expiresAt: ((payload.exp ?? 0) + SKEW_SECONDS) * 1000,
      key: null,
    };
  }
}

const refused = (failure: SignInFailure): Refused => ({ failure, error: unknownCredential() });

function expired({ exp = 0 }: JWTPayload): Refused {
  const date = new Date(exp * 1000);
  // A number of seconds may be further back than dates go.
  const when = Number.isNaN(date.getTime()) ? 'has expired' : `expired at ${date.toISOString()}`;
  const message = `Expected a token that is in force, but this one ${when}.`;
  return { failure: 'expired', error: new UnauthenticatedError(message) };
}
