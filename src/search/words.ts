/** What separates words, here and in the database's function `words`. */
const SEPARATORS = /[\s\p{P}\p{Cc}$+<=>^`|~]+/u;
const WORD_OR_SEPARATOR = /[^\s\p{P}\p{Cc}$+<=>^`|~]+|[\s\p{P}\p{Cc}$+<=>^`|~]+/gu;

/** Letters that Unicode does not decompose, and the sigma at the end of a word, as in the database's function `fold`. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 's',
  ς: 'σ',
};

/** A text without regard to case and diacritics. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[øłđðıßς]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** The folded words of a text, in their order. */
export function wordsOf(text: string): string[] {
  return fold(text).split(SEPARATORS).filter(Boolean);
}

/** A text cut into its words and what stands between them: joined again, they are the text. */
export function pieces(text: string): string[] {
  return text.match(WORD_OR_SEPARATOR) ?? [];
}

/** Which of the sought words one of the given words begins with. */
export function foundWords(sought: readonly string[], words: readonly string[]): string[] {
  return sought.filter((start) => words.some((word) => word.startsWith(start)));
}
