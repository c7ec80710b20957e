import type { Role } from '../shared/viewer.ts';

/** Why somebody was not let in. */
export type SignInFailure =
  | 'malformed'
  | 'unknown'
  | 'revoked'
  | 'expired'
  | 'invalid-token'
  /** The issuer publishes one for the token that cannot check it, such as one that is too short. */
  | 'unusable-issuer-key';

/** Something that whoever runs a registry wants to know of its doors. Never with a secret. */
export type AccessEvent =
  | { readonly kind: 'sign-in-failed'; readonly reason: SignInFailure; readonly address: string }
  | {
      readonly kind: 'key-created';
      readonly key: string;
      readonly name: string | null;
      readonly role: Role;
    }
  | { readonly kind: 'key-revoked'; readonly key: string }
  | { readonly kind: 'write-denied'; readonly viewer: string | null };

type Listener = (event: AccessEvent) => void;

/** Tells all who listen what happens at the doors. */
export class AccessEvents {
  readonly #listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  tell(event: AccessEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
