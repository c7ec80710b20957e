import { tableNameOf } from '../database/naming.ts';
import type { Among } from '../read/link.ts';
import type { Parameters } from '../read/parameters.ts';
import type { Relation } from '../read/relation.ts';
import { quantifiersOf, type FieldFilter, type WhereClass } from './where-input.ts';
import { whereSql } from './where-sql.ts';
import { operandsOf } from './where.ts';

/** A filter through a relation to many: the same relation that the loaders read. */
export function toMany(
  relation: Relation<object>,
  where: () => WhereClass,
  description: string,
): FieldFilter {
  return {
    type: () => quantifiersOf(where()),
    description,
    sql: (alias, operand, parameters) =>
      operandsOf(operand, quantifiersOf(where()).name)
        .map(([quantifier, inner]) => {
          const matching = (predicate: (target: string) => string): string =>
            exists(relation, alias, 'id', predicate, parameters);
          const condition = (target: string): string =>
            whereSql(where(), inner, target, parameters);
          if (quantifier === 'some') return matching(condition);
          if (quantifier === 'none') return `NOT ${matching(condition)}`;
          return `NOT ${matching((target) => `(${condition(target)}) IS NOT TRUE`)}`;
        })
        .join(' AND '),
  };
}

/** A filter through a relation to one, by the column of the row that holds the other's id. */
export function toOne(
  to: Relation<object>['to'],
  joinColumn: string,
  where: () => WhereClass,
  description: string,
): FieldFilter {
  const link = (target: string, key: string): string => `${target}.id = ${key}`;
  return {
    type: where,
    description,
    sql: (alias, operand, parameters) =>
      exists(
        { to, link },
        alias,
        joinColumn,
        (target) => whereSql(where(), operand, target, parameters),
        parameters,
      ),
  };
}

function exists(
  { to, link }: Pick<Relation<object>, 'to' | 'link'>,
  alias: string,
  column: string,
  predicate: (target: string) => string,
  parameters: Parameters,
): string {
  const target = parameters.alias();
  const tables = [`${parameters.tableFor(alias, tableNameOf(to))} ${target}`];
  // Joined beside the target, not nested: a plan can then begin at either end, or in between.
  const among: Among = (idOfTarget, { table, column: reference, condition }) => {
    const row = parameters.alias();
    tables.push(`${parameters.tableFor(alias, table)} ${row}`);
    return `${row}.${reference} = ${idOfTarget} AND ${condition(row)}`;
  };
  const linked = link(target, `${alias}.${column}`, among);
  return `EXISTS (SELECT FROM ${tables.join(', ')} WHERE ${linked} AND ${predicate(target)})`;
}
