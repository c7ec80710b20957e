import { tableNameOf } from '../shared/database/naming.ts';
import type { WhereClass } from '../shared/filter/where-input.ts';
import { whereSql } from '../shared/filter/where-sql.ts';
import type { Where } from '../shared/filter/where.ts';
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
  const lists = listsOf(of);
  const tables = new Map(lists.map(({ table }) => [table, nameOf(table)]));
  const parameters = new Parameters({ alias: 's', tables });
  const position = parameters.add(null, 'integer');
  const condition = whereSql(input, where, 's', parameters);
  const asked = lists.filter(({ table }) => condition.includes(`${nameOf(table)} `));
  // That the row is the record's is said for the planner: so it finds the record's lists by their indexes.
  const holds = (side: Side): string => `EXISTS (
    ${asked.length > 0 ? `WITH ${asked.map((list) => listSql(list, side)).join(',\n      ')}` : ''}
    SELECT FROM ${recordSql(tableNameOf(of.entity), side)} s
    WHERE c.${side} IS NOT NULL AND s.id = c.record_id AND ${condition})`;
  const statement: Statement<ChangeMatch | null> = {
    text: `SELECT k.n, ${holds('before')}, ${holds('after')}, c.is_departure
FROM ${keysRelation(parameters)}
JOIN change c ON c.position = ${position}`,
    // Of what it was, those who lose sight of a record learn nothing, as by asking for one title after the other.
    hydrate: ([, before, after, isDeparture]) =>
      isDeparture === 't' ? ChangeMatch.STOPS : matchOf(before === 't', after === 't'),
  };
  const [, ...values] = parameters.values;
  // What cannot be asked is said now, not at the first change.
  for (const value of values) if (value !== null) assertStorable(value);
  return async (reader, at) => {
    const [match] = await ask(reader, { statement, key: [String(at), ...values] });
    return match ?? null;
  };
}

function matchOf(before: boolean, after: boolean): ChangeMatch | null {
  if (after) return before ? ChangeMatch.CONTINUES : ChangeMatch.STARTS;
  return before ? ChangeMatch.STOPS : null;
}

type Side = 'before' | 'after';

/** A list that belongs to a record: the field, its table, and the column that refers to the record. */
interface OwnList {
  readonly field: string;
  readonly table: string;
  readonly owner: string;
  /** Whether its entries are records, whose writes are counted. */
  readonly isOfRecords: boolean;
}

function listsOf({ parts }: Writable): OwnList[] {
  return Object.entries(parts).map(([field, part]) => ({
    field,
    owner: part.owner,
    table: 'of' in part ? tableNameOf(part.of.entity) : part.table,
    isOfRecords: 'of' in part && part.isInitial === true,
  }));
}

/** The name of the query that stands for the table of a list. */
const nameOf = (table: string): string => `recorded_${table}`;

/** What counts the writes of a record, which its states leave out: as it was on either side of the change `c`. */
function stampsSql(record: string, side: Side): string {
  const until = {
    before: 'last.position < c.position AND last.transaction <> c.transaction',
    after: '(last.position <= c.position OR last.transaction = c.transaction)',
  };
  return `coalesce((SELECT jsonb_build_object('version', last.version, 'updated_at', last.at) FROM change last
          WHERE last.record_id = ${record} AND ${until[side]} ORDER BY last.position DESC LIMIT 1), '{}')`;
}

/** The record of a change as a row of its table. */
function recordSql(table: string, side: Side): string {
  return `jsonb_populate_record(NULL::"${table}",
      c.${side} || jsonb_build_object('id', c.record_id) || ${stampsSql('c.record_id', side)})`;
}

/** The rows of a list: those of the record as the log has them, those of other records as they are now. */
function listSql({ field, table, owner, isOfRecords }: OwnList, side: Side): string {
  const stamps = isOfRecords ? ` || ${stampsSql(`(entry ->> 'id')::uuid`, side)}` : '';
  return `${nameOf(table)} AS NOT MATERIALIZED (
        SELECT (jsonb_populate_record(NULL::"${table}", entry || jsonb_build_object('${owner}', c.record_id)${stamps})).*
        FROM jsonb_array_elements(c.${side} -> '${field}') entry
        UNION ALL SELECT * FROM ${table} present WHERE present.${owner} <> c.record_id)`;
}
