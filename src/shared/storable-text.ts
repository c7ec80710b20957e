import { UserInputError } from './errors.ts';

/** NUL, which PostgreSQL refuses, and a half of a surrogate pair, which UTF-8 would replace by another character. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** @throws UserInputError for a text that PostgreSQL cannot take as it is */
export function assertStorable(text: string): void {
  if (UNSTORABLE.test(text))
    throw new UserInputError('a text without NUL and without halves of surrogate pairs', text);
}
