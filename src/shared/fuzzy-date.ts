import edtf, { type EdtfValue } from 'edtf';

/** A date of the record: its EDTF text and the calendar days it must lie between; null is open. */
export interface FuzzyDateBounds {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

const EXPECTED = 'an EDTF date such as 2014, 2016-11, 2004~, XXXX-04-25/XXXX-04-26 or ../2019';

/** In characters. The library takes seconds for long lists, and stops everybody meanwhile. */
const LONGEST = 100;

/** Thrown for a text that is no EDTF date, or one outside the years 0001 to 9999. */
export class FuzzyDateError extends Error {
  constructor(received: string) {
    super(FuzzyDateError.messageFor(JSON.stringify(received)));
  }

  /** What is said of something received, shown as code. */
  static messageFor(received: string): string {
    return `Expected ${EXPECTED}, but got ${received}.`;
  }
}

/**
 * Reads an EDTF date (ISO 8601-2, levels 0 to 2) and derives its bounds. A year that is not
 * specified at all bounds nothing; `~` and `?` qualify a date and leave its bounds as written.
 * @throws FuzzyDateError
 */
export function parseFuzzyDate(text: string): FuzzyDateBounds {
  try {
    if (text.length > LONGEST) throw new RangeError(text);
    refuseWhatTheLibraryAlters(text);
    const { earliest, latest } = calendarBounds(text) ?? boundsOf(edtf(text));
    if (earliest !== null && latest !== null && earliest > latest) throw new RangeError(text);
    return { edtf: text, earliest, latest };
  } catch {
    throw new FuzzyDateError(text);
  }
}

/**
 * The library takes five and more digits for milliseconds since 1970, a time of day without a zone
 * for that of this machine, and 29 February of a common year for 1 March.
 */
function refuseWhatTheLibraryAlters(text: string): void {
  const leapDays = text.replace(/[?~%]/g, '').match(/\d{4}-02-29/g) ?? [];
  const isAltered = /^\d{5,}$|T/.test(text) || leapDays.some((leapDay) => !isDay(leapDay));
  if (isAltered) throw new RangeError(text);
}

/** Whether a calendar has a day: a Date takes the 30th of February for a day in March. */
function isDay(date: string): boolean {
  const instant = new Date(date);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

/** Bounds of a plain year, month or day, which most dates are: the library's parser takes a hundred times as long. */
function calendarBounds(text: string): Bounds | null {
  if (!/^(?!0000)\d{4}(-\d\d){0,2}$/.test(text)) return null;
  const earliest = `${text}-01-01`.slice(0, '0000-00-00'.length);
  // Whatever has no such day, seasons among them, is for the library.
  if (!isDay(earliest)) return null;
  const end = new Date(earliest);
  if (text.length === '0000'.length) end.setUTCMonth(11, 31);
  if (text.length === '0000-00'.length) end.setUTCMonth(end.getUTCMonth() + 1, 0);
  return { earliest, latest: end.toISOString().slice(0, earliest.length) };
}

type Bounds = Pick<FuzzyDateBounds, 'earliest' | 'latest'>;

function boundsOf(value: EdtfValue): Bounds {
  if (value.type === 'Interval') {
    const [start, end] = value.values;
    return { earliest: endBounds(start).earliest, latest: endBounds(end).latest };
  }
  if (value.type === 'Set' || value.type === 'List') return boundsOfMany(value);
  // The library spans XXXX from year 0 to 9999; nothing is known of such a year.
  if (value.edtf.startsWith('XXXX')) return { earliest: null, latest: null };
  return { earliest: day(value.min), latest: day(value.max) };
}

/** An interval's end is a date, null where it is not known, or infinite where it is open. */
function endBounds(end: EdtfValue | number | null | undefined): Bounds {
  return end == null || typeof end === 'number' ? { earliest: null, latest: null } : boundsOf(end);
}

/** The library's own maximum of `[a..b]` ends with a, hence each member is asked. */
function boundsOfMany(value: EdtfValue): Bounds {
  const members = value.values.flat().map((member) => boundsOf(edtf(String(member))));
  const earliest = members.map((member) => member.earliest);
  const latest = members.map((member) => member.latest);
  return {
    earliest: value.earlier || earliest.includes(null) ? null : (earliest.sort()[0] ?? null),
    latest: value.later || latest.includes(null) ? null : (latest.sort().at(-1) ?? null),
  };
}

function day(instant: number): string | null {
  if (instant === Infinity || instant === -Infinity) return null;
  const text = new Date(instant).toISOString();
  if (!/^\d{4}-/.test(text) || text.startsWith('0000')) throw new RangeError(text);
  return text.slice(0, 10);
}
