import { amongFew, linkRows, type Link, type LinkRows } from '../read/link.ts';
import { orderSql, type SortTerm } from './sort.ts';

/** Which rows of a table, in which order. */
interface OrderedRows {
  readonly table: string;
  readonly link: Link;
  /** SQL of the key that they belong to. */
  readonly key: string;
  /** The last term is the id. */
  readonly terms: readonly SortTerm[];
  /** Conditions on the rows, under the alias `s`. */
  readonly filters: readonly string[];
  /** Conditions on what they are ordered by, under an alias of choice. */
  readonly bounds: (alias: string) => readonly string[];
}

/**
 * SQL of rows in their order, with the values that they are ordered by as `o0`, `o1`, … A table of links
 * that repeats these is followed in order; otherwise the rows of the key are sorted.
 */
export function orderedRows(rows: OrderedRows): string {
  const { table, link, key, terms, filters, bounds } = rows;
  const links = linkRows(link, key);
  if (links && terms.every(({ column }) => column === 'id' || repeats(links, column)))
    return alongLinks(rows, links);
  const conditions = [link('s', key, amongFew), ...filters, ...bounds('s')];
  const values = terms.map((term, index) => `, ${term.sql('s')} AS o${index}`).join('');
  return `SELECT s.*${values} FROM ${table} s WHERE ${conditions.join(' AND ')}
ORDER BY ${orderSql(terms, 's')}`;
}

const repeats = (links: LinkRows, column: string | undefined): boolean =>
  column !== undefined && links.repeats.includes(column);

function alongLinks({ table, terms, filters, bounds }: OrderedRows, links: LinkRows): string {
  const repeated = links.repeats.map((column) => `, r.${column}`).join('');
  const values = terms.map((term, index) => `${term.sql('l')} AS o${index}`).join(', ');
  // Distinct: a record may be linked to one key several times.
  return `SELECT s.*${terms.map((_, index) => `, l.o${index}`).join('')} FROM (SELECT DISTINCT ${values}
FROM (SELECT r.${links.column} AS id${repeated} FROM ${links.table} r WHERE ${links.condition('r')}) l
WHERE ${['TRUE', ...bounds('l')].join(' AND ')}
ORDER BY ${orderSql(terms, 'l')}) l
JOIN ${table} s ON s.id = l.o${terms.length - 1} WHERE ${['TRUE', ...filters].join(' AND ')}
ORDER BY ${orderSql(placed(terms), 'l')}`;
}

/** SQL that rows are counted from. A table that repeats columns of theirs links to nothing else: it tells how many. */
export function countedRows({
  table,
  link,
  key,
  filters,
}: Pick<OrderedRows, 'table' | 'link' | 'key' | 'filters'>): string {
  const links = linkRows(link, key);
  if (links?.repeats.length && filters.length === 0)
    return `FROM (SELECT DISTINCT r.${links.column} FROM ${links.table} r WHERE ${links.condition('r')}) s`;
  return `FROM ${table} s WHERE ${[link('s', key, amongFew), ...filters].join(' AND ')}`;
}

/** The same terms by the names of their values. */
export function placed(terms: readonly SortTerm[]): SortTerm[] {
  return terms.map((term, index) => ({ ...term, sql: (alias) => `${alias}.o${index}` }));
}
