import { isObjectType } from 'graphql';
import { readsKeyOnly } from './reads-key-only.ts';
import {
  below,
  fieldsOf,
  setsAt,
  type ResolvedField,
  type SelectionSets,
} from './selected-fields.ts';
import type { Table, TableColumn, ToOne } from './table.ts';

/** What a query selects of one record: columns, the key first, and to-one relations, recursively. */
export interface Selection {
  readonly columns: readonly TableColumn[];
  readonly toOnes: ReadonlyMap<string, Selection>;
}

const known = new WeakMap<ResolvedField['fieldNodes'], Map<string, Selection>>();

/**
 * Looks ahead from the field being resolved to what it selects of a record of the given table,
 * found under the field itself or under a path of field names below it (`['edges', 'node']`).
 * `also` names properties that the resolver itself reads.
 * `@skip` and `@include` are not weighed: at worst a column is read that is not shown.
 */
export function selectionOf(
  info: ResolvedField,
  table: Table,
  paths: readonly (readonly string[])[] = [[]],
  also: readonly string[] = [],
): Selection {
  // Documents are compiled once and kept, so what is found for a field serves every later request.
  let byTable = known.get(info.fieldNodes);
  if (!byTable) known.set(info.fieldNodes, (byTable = new Map<string, Selection>()));
  const key = `${table.type} ${paths.join()} ${also.join()}`;
  let selection = byTable.get(key);
  if (!selection) byTable.set(key, (selection = compute(info, table, paths, also)));
  return selection;
}

function compute(
  info: ResolvedField,
  table: Table,
  paths: readonly (readonly string[])[],
  also: readonly string[],
): Selection {
  const sets = paths.flatMap((path) => setsAt(info, path));
  return select(sets, table, info, also);
}

function select(
  sets: SelectionSets,
  table: Table,
  info: ResolvedField,
  also: readonly string[] = [],
): Selection {
  const fields = fieldsOf(sets, table.type, info);
  const names = new Set([...fields.map((field) => field.name.value), ...also]);
  // Several fields can read one relation, as a participant does its `organization`: it takes what all of them select.
  const inner = new Map<ToOne, SelectionSets>();
  for (const name of names) {
    for (const toOne of table.toOnes.get(name) ?? []) {
      inner.set(toOne, [...(inner.get(toOne) ?? []), ...below(fields, name)]);
    }
  }
  const toOnes = new Map<string, Selection>();
  for (const [{ property, target }, sets] of inner)
    toOnes.set(property, select(sets, target(), info));
  return { columns: columnsOf(table, names, info), toOnes };
}

/** The columns that fields need: their own, and all of them for a field that may read whatever it likes. */
function columnsOf(
  table: Table,
  names: ReadonlySet<string>,
  { schema }: ResolvedField,
): TableColumn[] {
  const type = schema.getType(table.type);
  const fields = isObjectType(type) ? type.getFields() : {};
  const own = new Set(table.columns.map(({ path: [property] }) => property));
  const needsAll = [...names].some((name) => {
    const field = fields[name];
    return field && !own.has(name) && !table.toOnes.has(name) && !readsKeyOnly(field);
  });
  return table.columns.filter(
    ({ path: [property = ''], isDeferred }, index) =>
      index === 0 || names.has(property) || (needsAll && !isDeferred),
  );
}
