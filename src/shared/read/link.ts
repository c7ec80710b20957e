/** The rows of a table of links that belong to a key: `column` refers to the records at their other end. */
export interface LinkRows {
  readonly table: string;
  readonly column: string;
  /** SQL that is true for the rows of the key, under the table's alias. */
  readonly condition: (row: string) => string;
  /** Columns of the records at the other end that the table repeats, under their names. */
  readonly repeats: readonly string[];
}

/** SQL that tests whether a column is among what a table of links refers to. */
export type Among = (column: string, links: LinkRows) => string;

/**
 * Where a relation's rows are: SQL that is true for the rows, under the target's alias, that belong to
 * a key. Rows behind a table of links are found `among` what it refers to: see {@link linkThrough}.
 */
export type Link = (target: string, key: string, among: Among) => string;

/** How a column of a table of links matches a key. */
export type Matches = (column: string, key: string) => string;

const equals: Matches = (column, key) => `${column} = ${key}`;

/** Links through a table: `targetColumn` refers to the target, and (one of) the key's columns matches the key. */
export function linkThrough(
  table: string,
  targetColumn: string,
  keyColumns: string | readonly string[],
  matches: Matches = equals,
): Link {
  return (target, key, among) =>
    among(`${target}.id`, {
      table,
      column: targetColumn,
      repeats: [],
      condition: (row) =>
        `(${[keyColumns]
          .flat()
          .map((column) => matches(`${row}.${column}`, key))
          .join(' OR ')})`,
    });
}

/**
 * For statements that read the rows of given keys. An array, because PostgreSQL then always goes from
 * the key to its rows: as a join, an unlucky plan walks the whole table in the order of the list.
 */
export const amongFew: Among = (target, { table, column, condition }) =>
  `${target} = ANY (ARRAY (SELECT l.${column} FROM ${table} l WHERE ${condition('l')}))`;

/**
 * A link through a table that repeats columns of the target, which a trigger keeps true: lists that are
 * ordered by them follow the links, and read the records of the page alone.
 */
export function repeating(link: Link, ...repeats: readonly string[]): Link {
  return (target, key, among) => link(target, key, (id, links) => among(id, { ...links, repeats }));
}

/** The rows behind a link that goes through a table; null for one that does not. */
export function linkRows(link: Link, key: string): LinkRows | null {
  let rows: LinkRows | null = null;
  link('', key, (_, links) => {
    rows = links;
    return '';
  });
  return rows;
}
