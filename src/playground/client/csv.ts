type Row = Map<string, string[]>;

/**
 * The records of a result as RFC 4180 text: the longest list on the uppermost level that has
 * one. One line per record, one column per field path (`parties.party.name`) in order of
 * appearance, several values of one path joined by "; ". A result without a list is one line.
 * It begins with a byte order mark, without which spreadsheets misread names beyond ASCII.
 */
export function toCsv(result: unknown): string {
  const rows = (uppermostList(result) ?? [result]).map(rowOf);
  const paths = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  // A record that is null in one row has its fields in another: it needs no column of its own.
  const columns = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
  const lines = rows.map((row) => columns.map((column) => row.get(column)?.join('; ') ?? ''));
  return '\uFEFF' + [columns, ...lines].map((line) => line.map(cell).join(',') + '\r\n').join('');
}

function uppermostList(result: unknown): unknown[] | null {
  for (let level: unknown[] = [result]; level.length > 0;) {
    const lists = level
      .filter((value) => Array.isArray(value))
      .filter((list) => list.some(isRecord));
    const longest = lists.sort((one, other) => other.length - one.length)[0];
    if (longest !== undefined) return longest;
    level = level.filter(isRecord).flatMap((value) => Object.values(value));
  }
  return null;
}

function rowOf(record: unknown): Row {
  const row: Row = new Map();
  collect(row, '', record);
  return row;
}

function collect(row: Row, path: string, value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(row, path, item);
  } else if (isRecord(value)) {
    for (const [key, item] of Object.entries(value)) {
      collect(row, path === '' ? key : `${path}.${key}`, item);
    }
  } else {
    row.set(path, [...(row.get(path) ?? []), value == null ? '' : String(value)]);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cell(text: string): string {
  // A spreadsheet would run text that begins like a formula; an apostrophe keeps it text.
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
