import { isStorable, STORABLE } from '../storable-text.ts';
import type { InputPath, Problems } from './problems.ts';
import { UserErrorCode } from './user-error.type.ts';

/** What a text may be; its length is in characters. */
interface TextForm {
  readonly longest: number;
  readonly unfit: RegExp;
  readonly instead: string;
}

const NAME: TextForm = {
  longest: 500,
  unfit: /\p{Cc}/u,
  instead: 'a single line without control characters',
};

const PROSE: TextForm = {
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
  if (text.trim() === '')
    problems.expected(path, UserErrorCode.REQUIRED, 'a text with more than blanks', text);
  if (text.length > longest)
    problems.add(
      path,
      UserErrorCode.TOO_LONG,
      `Expected at most ${longest} characters, but got ${text.length}.`,
    );
}
