/** Makes a property's value of PostgreSQL's text. */
export type Decode = (text: string) => unknown;

const asIs: Decode = (text) => text;

/**
 * The decoder of a column type. Dates, decimals and big integers stay text: a JavaScript Date would
 * shift days and cut microseconds, a number would round. Instants become ISO 8601 in UTC.
 */
export function decoderOf(type: string): Decode {
  switch (type) {
    case 'integer':
    case 'smallint':
    case 'double precision':
      return Number;
    case 'boolean':
      return (text) => text === 't';
    case 'timestamptz':
      return instant;
    default:
      return asIs;
  }
}

/** `2026-11-23 08:00:00.5+00` (the read connections' time zone is UTC) to `2026-11-23T08:00:00.5Z`. */
function instant(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}
