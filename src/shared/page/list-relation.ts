import type { WhereClass } from '../filter/where-input.ts';
import type { Link } from '../read/link.ts';
import type { Relation } from '../read/relation.ts';
import type { EntityClass } from '../read/entity-class.ts';
import { connectionOf, type Connection } from './connection.ts';
import type { OrderClass } from './order-input.ts';
import type { Order } from './order.ts';
import { listArgs, type ListArgs } from './page-args.ts';

/** How a type of record is listed, wherever lists of it appear. */
export interface Listing<T extends object> {
  readonly to: EntityClass<T>;
  readonly where: WhereClass;
  readonly order: OrderClass;
  readonly defaultOrder: readonly Order[];
  /** The GraphQL type of a page. */
  readonly Connection: new () => Connection<T>;
  /** The GraphQL arguments of a list. */
  readonly Args: new () => ListArgs;
}

/** A list of records that is read in pages, filtered and ordered: at the root, or of an owner. */
export interface ListRelation<T extends object> extends Listing<T>, Relation<T> {}

/** Declares how a type of record is listed, and the GraphQL types of such lists. */
export function listing<T extends object>(
  to: EntityClass<T>,
  options: Pick<Listing<T>, 'where' | 'order' | 'defaultOrder'>,
): Listing<T> {
  const { where, order } = options;
  return { to, ...options, Connection: connectionOf(to), Args: listArgs(to.name, where, order) };
}

/** All records of a listing. The owner is ignored: it is one and the same for everybody. */
export function everything<T extends object>(records: Listing<T>): ListRelation<T> {
  return linked(records, () => 'TRUE');
}

/** The records of a listing that a link ties to an owner. */
export function linked<T extends object>(records: Listing<T>, link: Link): ListRelation<T> {
  return { ...records, link };
}
