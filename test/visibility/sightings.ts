import { AUDIENCES, wordOf, type Audience, type HiddenWorld } from './hidden-world.ts';

/** How an audience is written in the matrix. */
const LETTERS: Readonly<Record<Audience, string>> = { parties: 'p', named: 'n', nobody: 'x' };

/**
 * What of the hidden records an answer shows: for each audience its letter and how many of its records, by
 * their ids, and an exclamation mark where only their texts are to be seen.
 */
export function sightingsIn({ hidden }: HiddenWorld, answer: unknown): string {
  const text = JSON.stringify(answer);
  const seen = AUDIENCES.flatMap((audience) => {
    const ids = hidden[audience].filter(([, { id }]) => text.includes(id));
    if (ids.length > 0) return [`${LETTERS[audience]}${ids.length}`];
    return text.includes(wordOf(audience)) ? [`${LETTERS[audience]}!`] : [];
  });
  return seen.join(' ') || '-';
}
