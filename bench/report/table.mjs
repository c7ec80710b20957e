const digits = (value, count = 2) =>
  value === undefined
    ? '–'
    : value >= 100
      ? value.toFixed(0)
      : value.toPrecision(count + (value >= 10 ? 1 : 0));

const COLUMNS = [
  ['shape', (row) => row.shape],
  ['contestant', (row) => row.name],
  ['req/s', ({ busy }) => busy.rate.toFixed(0)],
  ['p50 ms', ({ busy }) => digits(busy.p50)],
  ['p99 ms', ({ busy }) => digits(busy.p99)],
  ['CPU ms', ({ busy }) => digits(busy.serverMs + busy.postgresMs)],
  ['server', ({ busy }) => digits(busy.serverMs)],
  ['PostgreSQL', ({ busy }) => digits(busy.postgresMs)],
  ['peak MB', ({ busy }) => busy.peakMb.toFixed(0)],
  ['p50 ms alone', ({ alone }) => digits(alone.p50)],
  ['kB', ({ busy }) => digits(busy.kilobytes)],
  ['× limit', ({ busy, limit }) => digits(limit && busy.rate / limit.rate)],
  [
    '× PostGraphile',
    ({ busy, postgraphile }) => digits(postgraphile && busy.rate / postgraphile.rate),
  ],
  ['failed', ({ busy }) => String(busy.failed)],
];

/** The results as a table in Markdown, which is readable as plain text too. */
export function table(results) {
  const rows = results.flatMap(({ id, busy, alone }) =>
    Object.keys(busy).map((name) => ({
      shape: id,
      name,
      busy: busy[name],
      alone: alone[name],
      limit: busy.limit,
      postgraphile: busy.postgraphile,
    })),
  );
  const cells = [
    COLUMNS.map(([title]) => title),
    ...rows.map((row) => COLUMNS.map(([, value]) => value(row))),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}
