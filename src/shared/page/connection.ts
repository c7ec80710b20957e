import { Field, Int, ObjectType } from 'type-graphql';
import type { EntityClass } from '../read/entity-class.ts';

/** Where a page stands in its list. */
export interface PagePlace {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list (Relay).' })
class PageInfo implements PagePlace {
  @Field(() => Boolean, { description: 'Whether more follows after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something comes before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first edge; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last edge; null on an empty page.',
  })
  endCursor!: string | null;
}

export interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}

/** A page of a list. Parts that the query does not select may be missing. */
export interface Connection<T> {
  readonly edges?: Edge<T>[];
  readonly nodes?: T[];
  readonly pageInfo?: PagePlace;
  readonly totalCount?: number;
}

/** Declares `<name>Connection` and `<name>Edge` for a type of node. */
export function connectionOf<T extends object>(
  node: EntityClass<T> | (abstract new () => T),
  name: string = node.name,
): new () => Connection<T> {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One ${name} in a list, with its place in it.`,
  })
  class NodeEdge {
    @Field(() => node as never, { description: `The ${name}.` })
    node!: T;

    @Field(() => String, { description: 'Its opaque place in the list, for `after` and `before`.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of a list of ${name} (Relay).`,
  })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'The page, with a cursor for each.' })
    edges!: Edge<T>[];

    @Field(() => [node as never], { description: 'The page, without cursors.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PagePlace;

    @Field(() => Int, {
      description: 'How many there are in the whole list; counted only when selected.',
    })
    totalCount!: number;
  }
  return NodeConnection;
}
