import { foundWords, wordsOf } from './words.ts';

/** A text of a record that search looks through. */
export interface RecordedText {
  readonly text: string;
  /** A: its main name or title, B: a further name, C: a place or office, D: prose. */
  readonly weight: string;
}

export const isName = ({ weight }: RecordedText): boolean => weight === 'A' || weight === 'B';

/**
 * The text that the sought words match best: most of the words; then a name before other texts, the
 * whole name before its beginning and that before its middle, a main name before a further one, and
 * a short text before a long one. Null when none of the words occurs in any of the texts.
 */
export function bestMatch(
  texts: readonly RecordedText[],
  sought: readonly string[],
): RecordedText | null {
  const [best] = texts
    .map((text) => ({ text, merits: meritsOf(text, sought) }))
    .filter(({ merits }) => merits[0] !== 0)
    .sort((left, right) => compare(right.merits, left.merits));
  return best?.text ?? null;
}

function meritsOf(text: RecordedText, sought: readonly string[]): number[] {
  const words = wordsOf(text.text);
  return [
    foundWords(sought, words).length,
    Number(isName(text)),
    closeness(words.join(' '), sought.join(' ')),
    -text.weight.charCodeAt(0),
    -text.text.length,
  ];
}

function closeness(words: string, sought: string): number {
  if (words === sought) return 2;
  return words.startsWith(sought) ? 1 : 0;
}

function compare(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((merit, index) => merit !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
