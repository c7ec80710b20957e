import type { Table } from '../read/table.ts';
import type { Input } from './input.ts';
import type { InputPath } from './problems.ts';
import type { Row } from './rows.ts';
import type { Scope } from './scope.ts';
import type { Writable } from './writable.ts';

/**
 * The columns that the fields of an input are written to: those that are given, for an update, and all of
 * them for something new.
 */
export async function columnsOf(
  scope: Scope,
  of: Writable,
  input: Input,
  path: InputPath,
  base: Row,
  uuid?: string,
): Promise<Row> {
  const table = scope.tx.tables.get(of.entity);
  const isNew = uuid === undefined;
  const row: Record<string, unknown> = { ...base };
  for (const { name } of of.fields) {
    const value = input[name] ?? (isNew ? null : input[name]);
    if (value !== undefined) Object.assign(row, fieldColumns(scope, table, value, [...path, name]));
  }
  for (const [name, special] of Object.entries(of.special)) {
    if (input[name] === undefined && !isNew) continue;
    const referred = scope.references.at([...path, name]);
    Object.assign(
      row,
      await special.columns(
        scope.tx,
        referred?.uuid ?? null,
        uuid === undefined ? row : { id: uuid },
      ),
    );
  }
  return row;
}

function fieldColumns(scope: Scope, table: Table, value: unknown, path: InputPath): Row {
  const name = String(path.at(-1));
  const toOnes = table.toOnes.get(name);
  if (toOnes) {
    const referred = scope.references.at(path);
    return Object.fromEntries(
      toOnes.map(({ joinColumn, target }) => [
        joinColumn,
        referred?.type === target().type ? referred.uuid : null,
      ]),
    );
  }
  const columns = table.columns.filter((column) => column.path[0] === name);
  return Object.fromEntries(
    columns.map((column) => {
      const inner = column.path[1];
      const own = inner === undefined ? value : (value as Input | null)?.[inner];
      return [column.name, own ?? null];
    }),
  );
}
