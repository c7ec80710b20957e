/** A word of a text, or what stands between two, and the sought words that it begins with. */
export interface Piece {
  readonly text: string;
  readonly found: readonly string[];
}

/** How much of a long text is shown, in characters. */
const LONGEST = 240;
/** How much of that stands before the first word that was found. */
const LEAD = 40;

/** A text as a whole where it is short, else the part in which most of the sought words stand together. */
export function passage(all: readonly Piece[]): readonly Piece[] {
  let best = fitting(all, 0);
  if (best.length === all.length) return all;
  let most = 0;
  all.forEach(({ found }, index) => {
    if (found.length === 0) return;
    const candidate = fitting(all, leadOf(all, index));
    const count = new Set(candidate.flatMap((piece) => piece.found)).size;
    if (count > most) [best, most] = [candidate, count];
  });
  return best;
}

/** The pieces from an index on that fit; at least one. */
function fitting(all: readonly Piece[], from: number): readonly Piece[] {
  let length = 0;
  const end = all.findIndex(
    (piece, index) => index >= from && (length += piece.text.length) > LONGEST,
  );
  return end === -1 ? all.slice(from) : all.slice(from, Math.max(end, from + 1));
}

/** Where a passage begins so that something stands before a word: at the beginning, or at a word. */
function leadOf(all: readonly Piece[], index: number): number {
  let from = index;
  for (let length = 0; from > 0; from -= 1) {
    length += all[from - 1]?.text.length ?? 0;
    if (length > LEAD) break;
  }
  return from;
}
