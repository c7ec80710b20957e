import type { SqlLog } from '../support/sql-log.ts';

/**
 * All statements of a log, each under a comment with its number and how many keys it answered. They
 * stand in alphabetical order: which of those that run side by side is answered first, and so what
 * is asked next, differs from run to run.
 */
export function statementsText(log: SqlLog): string {
  const batches = log.batches();
  const statements = log
    .statements()
    .map((text, index) => ({ text, keys: batches[index] ?? 0 }))
    .sort((left, right) => (left.text < right.text ? -1 : 1));
  return statements
    .map(
      ({ text, keys }, index) => `-- ${index + 1}: ${keys} key${keys === 1 ? '' : 's'}\n${text};\n`,
    )
    .join('\n');
}
