const pad = (value, digits = 2) => String(value).padStart(digits, '0');

/** The columns of an uncertain date: EDTF text, first and last possible day. */
export const UNKNOWN = [null, null, null];

/**
 * An uncertain date in one of the years: mostly a day, sometimes a month or a year.
 * @param {import('./random.mjs').Random} random
 * @returns {[string, string, string]}
 */
export function fuzzyDate(random, firstYear, lastYear) {
  const year = pad(random.between(firstYear, lastYear), 4);
  const month = pad(random.between(1, 12));
  const precision = random.next();
  if (precision < 0.1) return [year, `${year}-01-01`, `${year}-12-31`];
  if (precision < 0.25) {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return [`${year}-${month}`, `${year}-${month}-01`, `${year}-${month}-${last}`];
  }
  const day = `${year}-${month}-${pad(random.between(1, 28))}`;
  return [day, day, day];
}
