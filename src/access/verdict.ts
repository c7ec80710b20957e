import type { UnauthenticatedError } from './access-errors.ts';
import type { SignInFailure } from './access-events.ts';
import type { Caller } from './caller.ts';

/** Why nobody is let in with a credential, and what they are told. */
export interface Refused {
  readonly failure: SignInFailure;
  readonly error: UnauthenticatedError;
}

/** What is made of a credential: who hands it in, or why nobody is let in with it. */
export type Verdict = { readonly caller: Caller } | Refused;
