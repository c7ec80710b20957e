import type { Table } from '../shared/read/table.ts';
import type { Node } from '../shared/record/node.ts';
import { encodeId } from '../shared/type-id.ts';
import type { State } from './change.queries.ts';

/** The value of a field of a record as the log has it; undefined where the row has none. */
export function valueIn(table: Table, name: string, row: State): unknown {
  for (const { joinColumn, target } of table.toOnes.get(name) ?? []) {
    const uuid = row[joinColumn];
    if (typeof uuid === 'string') return idIn(target(), uuid);
  }
  const columns = table.columns.filter(({ path }) => path[0] === name);
  const [first] = columns;
  if (!first || row[first.name] === undefined) return undefined;
  // PostgreSQL writes UTC otherwise in JSON.
  if (first.type === 'timestamptz') return String(row[first.name]).replace('+00:00', 'Z');
  // An uncertain date is its text, which its bounds follow from.
  if (first.path.length === 1 || first.path[1] === 'edtf') return row[first.name];
  return Object.fromEntries(columns.map((column) => [column.path[1], row[column.name]]));
}

/** The id of a record of a table. */
export function idIn({ entity }: Table, uuid: string): string {
  return encodeId((entity as unknown as typeof Node).idPrefix, uuid);
}
