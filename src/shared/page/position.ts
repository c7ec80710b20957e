import type { Parameters } from '../read/parameters.ts';
import type { SortTerm } from './sort.ts';

/** The value of each sort term in one row, as text: where a page ends and the next begins. */
export type Position = readonly (string | null)[];

/** Beyond a position, or also at it. */
type Reach = 'beyond' | 'from';

/** A sort term and the SQL of its value at a position; null when it is not known there. */
interface Mark {
  readonly term: SortTerm;
  readonly column: string;
  readonly value: string | null;
}

/** Conditions on the rows of an alias. */
export type Bound = (alias: string, parameters: Parameters) => string[];

/** The rows past a cursor in an order; without a cursor, all of them. */
export function past(
  terms: readonly SortTerm[],
  position: Position | null,
  reach: Reach = 'beyond',
): Bound {
  return (alias, parameters) =>
    position ? [afterSql(terms, position, alias, parameters, reach)] : [];
}

/** SQL that is true for the rows that come after a position; false or null for all others. */
function afterSql(
  terms: readonly SortTerm[],
  position: Position,
  alias: string,
  parameters: Parameters,
  reach: Reach,
): string {
  const marks = terms.map((term, index) => {
    const value = position[index] ?? term.unknown;
    return {
      term,
      column: term.sql(alias),
      value: value === null ? null : parameters.add(value, term.type),
    };
  });
  const run = leadingRun(terms);
  if (run === terms.length) return rowSql(marks, reach);
  // What the alternatives imply, in the words of an index: without it a page walks through all before it.
  const bound = run > 0 ? [rowSql(marks.slice(0, run), 'from')] : [];
  return [...bound, `(${alternatives(marks, reach).join(' OR ')})`].join(' AND ');
}

/** How many terms compare as one row: those that go in the direction of the first, and are never null. */
function leadingRun(terms: readonly SortTerm[]): number {
  const end = terms.findIndex((term) => term.hasNulls || term.descending !== terms[0]?.descending);
  return end === -1 ? terms.length : end;
}

function rowSql(marks: readonly Mark[], reach: Reach): string {
  const operator = `${marks[0]?.term.descending ? '<' : '>'}${reach === 'from' ? '=' : ''}`;
  const row = (items: readonly (string | null)[]): string => `(${items.join(', ')})`;
  return `${row(marks.map(({ column }) => column))} ${operator} ${row(marks.map(({ value }) => value))}`;
}

/** Beyond in one term and equal in those before it, for each term; and, if rows at the position count, equal in all. */
function alternatives(marks: readonly Mark[], reach: Reach): string[] {
  const equal = marks.map(({ column, value }) =>
    value === null ? `${column} IS NULL` : `${column} = ${value}`,
  );
  const all = (conditions: readonly string[]): string => `(${conditions.join(' AND ')})`;
  const beyond = marks.flatMap((mark, index) => {
    const sql = beyondSql(mark);
    return sql === null ? [] : [all([...equal.slice(0, index), sql])];
  });
  return reach === 'from' ? [...beyond, all(equal)] : beyond;
}

/** A row's value sorts strictly after the marked one; null when nothing does. */
function beyondSql({ term, column, value }: Mark): string | null {
  const { hasNulls, nullsFirst, descending } = term;
  if (value === null) return nullsFirst ? `${column} IS NOT NULL` : null;
  const comparison = `${column} ${descending ? '<' : '>'} ${value}`;
  return nullsFirst || !hasNulls ? comparison : `(${comparison} OR ${column} IS NULL)`;
}
