import { HighlightPart } from './highlight-part.type.ts';
import { passage, type Piece } from './passage.ts';
import { foundWords, pieces, wordsOf } from './words.ts';

/** Up to how many letters a word is short. */
const SHORT = 2;
const ELLIPSIS = new HighlightPart('…', false);

/** A text, or the best passage of a long one, cut where the sought words begin and end. */
export function highlight(text: string, sought: readonly string[]): HighlightPart[] {
  const all = piecesOf(text, sought);
  const shown = passage(all);
  return joined([
    ...(all[0] === shown[0] ? [] : [ELLIPSIS]),
    ...shown.map((piece) => new HighlightPart(piece.text, piece.found.length > 0)),
    ...(all.at(-1) === shown.at(-1) ? [] : [ELLIPSIS]),
  ]);
}

function piecesOf(text: string, sought: readonly string[]): Piece[] {
  const words = wordsOf(text);
  // A short word that occurs itself is not marked in all the longer ones that begin with it.
  const whole = sought.filter((word) => word.length <= SHORT && words.includes(word));
  return pieces(text).map((piece) => {
    const own = wordsOf(piece);
    const found = foundWords(sought, own);
    return {
      text: piece,
      found: found.filter((word) => !whole.includes(word) || own.includes(word)),
    };
  });
}

/** Neighbours that do not match made one part. */
function joined(parts: readonly HighlightPart[]): HighlightPart[] {
  return parts.reduce<HighlightPart[]>((made, part) => {
    const last = made.at(-1);
    if (!last || last.matches || part.matches) return [...made, part];
    return [...made.slice(0, -1), new HighlightPart(last.text + part.text, false)];
  }, []);
}
