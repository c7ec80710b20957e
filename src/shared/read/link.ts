/** SQL that tests whether a column is among what a subquery finds. */
export type Among = (column: string, subquery: string) => string;

/**
 * Where a relation's rows are: SQL that is true for the rows, under the target's alias, that belong to
 * a key. Rows that lie behind a table of links are found `among` what a subquery on it finds:
 * `(topic, record, among) => among(`${topic}.id`, `SELECT topic_id FROM … WHERE record_id = ${record}`)`.
 */
export type Link = (target: string, key: string, among: Among) => string;

/**
 * For statements that read the rows of given keys. An array, because PostgreSQL then always goes from
 * the key to its rows: as a join, an unlucky plan walks the whole table in the order of the list.
 */
export const amongFew: Among = (column, subquery) => `${column} = ANY (ARRAY (${subquery}))`;

/** For filters, which look through the relation from any number of rows, as a join from either end. */
export const amongAny: Among = (column, subquery) => `${column} IN (${subquery})`;
