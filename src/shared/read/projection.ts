import { compileHydrator, type Hydrator } from './hydrator.ts';
import type { Selection } from './selection.ts';
import type { Table } from './table.ts';

/** A selection as SQL, and the way back from a row to an instance of the entity. */
export interface Projection<T> {
  /** Comma-separated column expressions; `t` is the alias of the record's own table. */
  readonly columns: string;
  /** `LEFT JOIN`s of the to-one relations, by primary key: they never change the number of rows. */
  readonly joins: string;
  /** How many columns the projection takes. */
  readonly width: number;
  readonly hydrate: Hydrator<T>;
}

const compiled = new WeakMap<Selection, Projection<object>>();

/** The columns, joins and hydrator of what a query selects of a table, compiled once per selection. */
export function projectionOf<T extends object>(
  table: Table<T>,
  selection: Selection,
): Projection<T> {
  let projection = compiled.get(selection);
  if (!projection) compiled.set(selection, (projection = project(table, selection, 't')));
  return projection as Projection<T>;
}

function project<T extends object>(
  table: Table<T>,
  selection: Selection,
  alias: string,
): Projection<T> {
  const own = selection.columns;
  const expressions = own.map((column) => `${alias}.${column.name}`);
  const joins: string[] = [];
  const joined: { property: string; offset: number; hydrate: Hydrator<object> }[] = [];
  let width = own.length;
  for (const { property, joinColumn, target } of [...table.toOnes.values()].flat()) {
    const inner = selection.toOnes.get(property);
    if (!inner || joined.some((one) => one.property === property)) continue;
    const innerAlias = `${alias}_${joined.length + 1}`;
    const projection = project(target(), inner, innerAlias);
    joins.push(
      `LEFT JOIN ${target().name} ${innerAlias} ON ${innerAlias}.id = ${alias}.${joinColumn}`,
    );
    if (projection.joins) joins.push(projection.joins);
    expressions.push(projection.columns);
    joined.push({ property, offset: width, hydrate: projection.hydrate });
    width += projection.width;
  }
  return {
    columns: expressions.join(', '),
    joins: joins.join('\n'),
    width,
    hydrate: compileHydrator(table, own, joined),
  };
}
