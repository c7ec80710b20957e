import { isStorable, STORABLE } from '../storable-text.ts';
import type { InputPath, Problems } from './problems.ts';
import { UserErrorCode } from './user-error.type.ts';

/** What a text may be; its length is in characters. */
interface TextForm {
  readonly longest: number;
  readonly unfit: RegExp;
  readonly instead: string;
}

export const NAME: TextForm = {
  longest: 500,
  // What turns the direction of writing around would let a name read as another.
  unfit: /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u,
  instead: 'a single line without control characters',
};

export const PROSE: TextForm = {
  longest: 10_000,
  unfit: /[^\P{Cc}\t\n\r]/u,
  instead: 'a text without control characters other than tabs and ends of lines',
};

/** Finds what is wrong with a text, be it a name or prose. */
export function inspectText(
  problems: Problems,
  text: string,
  path: InputPath,
  isProse: boolean,
): void {
  const { longest, unfit, instead } = isProse ? PROSE : NAME;
  if (!isStorable(text)) problems.expected(path, UserErrorCode.INVALID, STORABLE, text);
  else if (unfit.test(text)) problems.expected(path, UserErrorCode.INVALID, instead, text);
  if (/^[\s\p{Cf}]*$/u.test(text))
    problems.expected(path, UserErrorCode.REQUIRED, 'a text with more than blanks', text);
  if (text.length > longest)
    problems.add(
      path,
      UserErrorCode.TOO_LONG,
      `Expected at most ${longest} characters, but got ${text.length}.`,
    );
}
