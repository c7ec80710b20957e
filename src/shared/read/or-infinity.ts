/** Types whose values end in infinities, and the type in which their values compare with these. */
const COMPARED_AS: Readonly<Record<string, string>> = {
  date: 'date',
  integer: 'double precision',
  numeric: 'numeric',
};

/** The type in which values compare with an infinity; undefined when they have none. */
export const infiniteType = (type: string): string | undefined => COMPARED_AS[type];

/**
 * SQL of a value, or of the infinity that stands for it where it is not known. Without nulls an order is
 * total, and an index begins wherever a page does. Indexes have to spell the same expression.
 */
export function orInfinity(sql: string, type: string, infinity: '-infinity' | 'infinity'): string {
  const compared = COMPARED_AS[type];
  return `COALESCE(${sql}${compared === type ? '' : `::${compared}`}, '${infinity}')`;
}
