import { UserInputError } from './errors.ts';

/** NUL, which PostgreSQL refuses, and a half of a surrogate pair, which UTF-8 would replace by another character. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** What is said of a text that cannot be stored. */
export const STORABLE = 'a text without NUL and without halves of surrogate pairs';

export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** @throws UserInputError for a text that PostgreSQL cannot take as it is */
export function assertStorable(text: string): void {
  if (!isStorable(text)) throw new UserInputError(STORABLE, text);
}
