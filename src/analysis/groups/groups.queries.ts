import { tableNameOf } from '../../shared/database/naming.ts';
import { whereSql } from '../../shared/filter/where-sql.ts';
import { operandsOf, type Where } from '../../shared/filter/where.ts';
import { OrderDirection } from '../../shared/page/order.ts';
import type { Question } from '../../shared/read/statement.ts';
import { keysRelation } from '../../shared/read/keys.ts';
import { Parameters } from '../../shared/read/parameters.ts';
import type { Dimension, Totals } from './dimension.ts';
import type { Grouping } from './grouping.ts';
import { groupCount, GroupOrderField, type GroupsAsked } from './group-args.ts';

/** A group: its keys in the order asked for, and what it amounts to. */
export interface GroupRow {
  readonly keys: readonly (string | null)[];
  readonly count: number;
  readonly totals: readonly object[] | null;
}

/** The groups of records, in one statement. Totals are computed only on demand. */
export function groupsOf(
  grouping: Grouping,
  asked: GroupsAsked,
  withTotals: boolean,
): Question<GroupRow> {
  const parameters = new Parameters();
  const limit = parameters.add(asked.first, 'integer');
  const dimensions = asked.by.flatMap((name) => grouping.dimensions[name] ?? []);
  const names = dimensions.map(({ field }) => `key_${field}`);
  const members = membersSql(grouping, dimensions, asked.where ?? null, parameters);
  const totals = withTotals ? grouping.totals : undefined;
  const groups = totals
    ? groupsWithTotals(members, names, totals, tableNameOf(grouping.of))
    : `SELECT ${names.join(', ')}, count(*)::integer AS count, NULL AS totals FROM (${members}) m GROUP BY ${names.join(', ')}`;
  const text = (
    having: string,
    order: string,
  ): string => `SELECT k.n, g.count, g.totals, ${names.map((name) => `g.${name}`).join(', ')}
FROM ${keysRelation(parameters)}
CROSS JOIN LATERAL (SELECT * FROM (${groups}) g${having}
ORDER BY ${order} LIMIT ${limit}) g
ORDER BY k.n, ${order}`;
  const having = asked.having ? ` WHERE ${havingSql(asked.having as Where, parameters)}` : '';
  return {
    statement: {
      text: text(having, orderSql(asked, names)),
      hydrate: ([, count, totalsJson, ...keys]) => ({
        keys,
        count: Number(count),
        totals: totalsJson == null ? null : (JSON.parse(totalsJson) as object[]),
      }),
    },
    key: parameters.values,
  };
}

/** Each record once for each of its keys. */
function membersSql(
  { of, where }: Grouping,
  dimensions: readonly Dimension[],
  filter: Where | null,
  parameters: Parameters,
): string {
  const joins = dimensions.flatMap(({ join }) => join?.('s') ?? []);
  const keys = dimensions.map(({ field, sql }) => `${sql('s')} AS key_${field}`);
  // A join may find a key twice, such as a party with two roles.
  return `SELECT ${joins.length > 0 ? 'DISTINCT ' : ''}s.id, ${keys.join(', ')}
FROM ${tableNameOf(of)} s ${joins.join(' ')}${filter ? ` WHERE ${whereSql(where, filter, 's', parameters)}` : ''}`;
}

/** Groups within groups, apart by a value; then those of one group put together again. */
function groupsWithTotals(
  members: string,
  names: readonly string[],
  totals: Totals,
  table: string,
): string {
  const columns = Object.entries(totals.columns('t')).map(([field, sql]) => `'${field}', ${sql}`);
  const keys = names.join(', ');
  return `SELECT ${keys}, sum(count)::integer AS count,
  coalesce(jsonb_agg(total ORDER BY apart) FILTER (WHERE apart IS NOT NULL), '[]') AS totals
FROM (SELECT ${keys}, ${totals.apart('t')} AS apart, count(*) AS count, jsonb_build_object(${columns.join(', ')}) AS total
  FROM (${members}) m JOIN ${table} t USING (id) GROUP BY ${keys}, apart) p
GROUP BY ${keys}`;
}

function havingSql(having: Where, parameters: Parameters): string {
  return operandsOf(having, 'GroupHaving')
    .map(([, operand]) => groupCount.sql('g', operand, parameters))
    .join(' AND ');
}

function orderSql({ orderBy }: GroupsAsked, names: readonly string[]): string {
  const direction = orderBy?.direction ?? OrderDirection.DESC;
  const keys = (way: OrderDirection): string =>
    names.map((name) => `g.${name} ${way} NULLS LAST`).join(', ');
  if (orderBy?.field === GroupOrderField.KEYS) return keys(direction);
  return `g.count ${direction}, ${keys(OrderDirection.ASC)}`;
}
