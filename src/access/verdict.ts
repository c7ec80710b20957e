import type { UnauthenticatedError } from './access-errors.ts';
import type { SignInFailure } from './access-events.ts';
import type { Caller } from './caller.ts';

/** What is made of a credential: who hands it in, or why nobody is let in with it. */
export type Verdict =
  | { readonly caller: Caller }
  | { readonly failure: SignInFailure; readonly error: UnauthenticatedError };
