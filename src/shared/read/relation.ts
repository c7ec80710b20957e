import type { Statement } from './statement.ts';
import { keysRelation } from './keys.ts';
import { amongFew, type Link } from './link.ts';
import { projectionOf } from './projection.ts';
import { ask, type Reader } from './reader.ts';
import { selectionOf, type Selection } from './selection.ts';
import type { EntityClass } from './entity-class.ts';
import type { Table } from './table.ts';

/** A relation, declared once: the loaders read it, and filters look through it. */
export interface Relation<T extends object> {
  readonly to: EntityClass<T>;
  readonly link: Link;
}

/** A bounded relation: a function of the reader and the key that answers all of its rows. */
export interface ManyRelation<T extends object> extends Relation<T> {
  /** `also` names properties that the caller itself reads, whatever the query selects. */
  (reader: Reader, key: string, also?: readonly (keyof T & string)[]): Promise<T[]>;
}

interface ManyOptions {
  readonly link: Link;
  /** SQL that orders the rows of one key; the primary key breaks ties. */
  readonly order?: (target: string) => string;
  /** PostgreSQL type of the key. */
  readonly keyType?: string;
}

/**
 * Declares a relation to a bounded number of rows. One prepared statement answers a whole batch of
 * keys, with the to-one relations that the query selects joined in.
 */
export function many<T extends object>(to: EntityClass<T>, options: ManyOptions): ManyRelation<T> {
  const statements = new WeakMap<Selection, Statement<T>>();
  const read = (
    reader: Reader,
    key: string,
    also?: readonly (keyof T & string)[],
  ): Promise<T[]> => {
    const table = reader.context.tables.get(to);
    const selection = selectionOf(reader.info, table, [[]], also);
    let statement = statements.get(selection);
    if (!statement)
      statements.set(selection, (statement = manyStatement(table, selection, options)));
    return ask(reader, { statement, key: [key] });
  };
  return Object.assign(read, { to, link: options.link });
}

/** A relation to at most one row, found by something other than the owner's own foreign key. */
export function one<T extends object>(
  to: EntityClass<T>,
  options: ManyOptions,
): (reader: Reader, key: string) => Promise<T | null> {
  const read = many(to, options);
  return async (reader, key) => (await read(reader, key))[0] ?? null;
}

function manyStatement<T extends object>(
  table: Table<T>,
  selection: Selection,
  { link, order, keyType = 'uuid' }: ManyOptions,
): Statement<T> {
  const { columns, joins, hydrate } = projectionOf(table, selection);
  const text = [
    `SELECT k.n, ${columns}`,
    `FROM ${keysRelation({ types: [keyType] })}`,
    `JOIN ${table.name} t ON ${link('t', 'k.p0', amongFew)}`,
    ...(joins ? [joins] : []),
    `ORDER BY k.n, ${order ? `${order('t')}, ` : ''}t.id`,
  ].join('\n');
  return { text, hydrate: (row) => hydrate(row, 1) as T };
}
