import type { Tables } from '../shared/read/table.ts';
import { hasField } from '../shared/write/input-type.ts';
import type { Writable } from '../shared/write/writable.ts';

/** The names of fields by those of the columns and lists that a record is kept in. */
export function fieldsByColumn(tables: Tables, of: Writable): ReadonlyMap<string, string> {
  const table = tables.get(of.entity);
  const lists = [...Object.keys(of.parts), ...Object.keys(of.special)];
  const fields: (readonly [column: string, field: string])[] = [
    ...table.columns.map(({ path, name }) => [name, path[0] ?? ''] as const),
    ...[...table.toOnes].flatMap(([field, toOnes]) =>
      toOnes.map(({ joinColumn }) => [joinColumn, field] as const),
    ),
    ...Object.entries(of.derivedFrom).flatMap(([field, columns]) =>
      columns.map((column) => [column, field] as const),
    ),
    ...lists.map((field) => [field, field] as const),
  ];
  // When it was created is no change of it.
  return new Map(fields.filter(([, field]) => field !== 'createdAt' && hasField(of.entity, field)));
}
