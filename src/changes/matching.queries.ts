import { tableNameOf } from '../shared/database/naming.ts';
import { whereSql, type Where, type WhereClass } from '../shared/filter/where-input.ts';
import { keysRelation } from '../shared/read/keys.ts';
import { Parameters } from '../shared/read/parameters.ts';
import { ask, type Reader } from '../shared/read/reader.ts';
import type { Statement } from '../shared/read/statement.ts';
import { assertStorable } from '../shared/storable-text.ts';
import type { Writable } from '../shared/write/writable.ts';
import { ChangeMatch } from './change-operation.ts';

/** Tells what the change at a position means for a filter; null when the record never matched. */
export type Matching = (
  reader: Pick<Reader, 'context'>,
  position: number,
) => Promise<ChangeMatch | null>;

/**
 * Compiles a filter for the changes of a type of record. It asks of the record, with the lists that belong
 * to it, as it was before and after the change; of the records that it refers to, as they are now.
 */
export function matchingOf(of: Writable, input: WhereClass, where: Where): Matching {
  const table = tableNameOf(of.entity);
  const parameters = new Parameters();
  const position = parameters.add(null, 'integer');
  const condition = whereSql(input, where, 's', parameters);
  // Said at once, and not when the first change comes.
  for (const value of parameters.values) if (value !== null) assertStorable(value);
  const holds = (side: 'before' | 'after'): string => `EXISTS (
    WITH ${shadows(of, table, side, condition).join(',\n      ')}
    SELECT FROM ${table} s WHERE s.id = c.record_id AND ${condition})`;
  const statement: Statement<ChangeMatch | null> = {
    text: `SELECT k.n, ${holds('before')}, ${holds('after')}
FROM ${keysRelation(parameters)}
JOIN change c ON c.position = ${position}`,
    hydrate: ([, before, after]) => matchOf(before === 't', after === 't'),
  };
  const [, ...values] = parameters.values;
  return async (reader, at) => {
    const [match] = await ask(reader, { statement, key: [String(at), ...values] });
    return match ?? null;
  };
}

function matchOf(before: boolean, after: boolean): ChangeMatch | null {
  if (after) return before ? ChangeMatch.CONTINUES : ChangeMatch.STARTS;
  return before ? ChangeMatch.STOPS : null;
}

/** What counts the writes of a record is kept beside its states: before a change, by the change before. */
const STAMPS = {
  before: `(SELECT jsonb_build_object('version', last.version, 'updated_at', last.at) FROM change last
          WHERE last.record_id = c.record_id AND last.position < c.position ORDER BY last.position DESC LIMIT 1)`,
  after: `jsonb_build_object('version', c.version, 'updated_at', c.at)`,
};

/**
 * Queries under the names of the tables that the record is in: what the log has of it takes the place of
 * what is there now. So a filter is compiled here as it is everywhere else.
 */
function shadows(
  of: Writable,
  table: string,
  side: 'before' | 'after',
  condition: string,
): string[] {
  const parts = Object.entries(of.parts).map(([field, part]) => ({
    field,
    owner: part.owner,
    table: 'of' in part ? tableNameOf(part.of.entity) : part.table,
  }));
  return [
    `${table} AS NOT MATERIALIZED (
        SELECT * FROM jsonb_populate_record(NULL::${table}, c.${side} || jsonb_build_object('id', c.record_id) || ${STAMPS[side]}) state
        WHERE c.${side} IS NOT NULL
        UNION ALL SELECT * FROM ${table} present WHERE present.id <> c.record_id)`,
    ...parts
      .filter((part) => new RegExp(String.raw`\b${part.table}\b`).test(condition))
      .map(
        // Quoted as a type: some names of tables, such as position, are words of SQL.
        (part) => `${part.table} AS NOT MATERIALIZED (
        SELECT (jsonb_populate_record(NULL::"${part.table}", entry || jsonb_build_object('${part.owner}', c.record_id))).*
        FROM jsonb_array_elements(c.${side} -> '${part.field}') entry
        UNION ALL SELECT * FROM ${part.table} present WHERE present.${part.owner} <> c.record_id)`,
      ),
  ];
}
