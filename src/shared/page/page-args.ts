import { ArgsType, Field, Int } from 'type-graphql';
import type { WhereClass } from '../filter/where-input.ts';
import type { Where } from '../filter/where.ts';
import { UserInputError } from '../errors.ts';
import type { OrderClass } from './order-input.ts';
import type { Order } from './order.ts';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many from the beginning: 1 to 100; 20 if neither `first` nor `last` is given.',
  })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  readonly after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the end: 1 to 100.' })
  readonly last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  readonly before?: string | null;
}

/** The arguments of a connection that can be filtered and ordered. */
export interface ListArgs extends Pick<PageArgs, keyof PageArgs> {
  readonly where?: Where | null;
  readonly orderBy?: Order[] | null;
}

/** Declares the arguments of a list of records: paging, `where` and `orderBy`. */
export function listArgs(record: string, where: WhereClass, order: OrderClass): new () => ListArgs {
  @ArgsType()
  class Args extends PageArgs {
    @Field(() => where, {
      nullable: true,
      description: `Only the ${record} records that match; all of them when left out.`,
    })
    readonly where?: Where | null;

    @Field(() => [order.input], {
      nullable: true,
      description: 'The order, most significant first; the id breaks ties.',
    })
    readonly orderBy?: Order[] | null;
  }
  return Args;
}

/** How many rows a page has, and from which end of the list. */
export interface PageSize {
  readonly size: number;
  readonly backward: boolean;
}

/** @throws UserInputError when `first` and `last` are both given, or one is not between 1 and 100 */
export function pageSize({ first, last }: Pick<PageArgs, 'first' | 'last'>): PageSize {
  if (first != null && last != null)
    throw new UserInputError('either first or last', { first, last });
  const size = first ?? last ?? DEFAULT_PAGE;
  if (size < 1 || size > LARGEST_PAGE) {
    throw new UserInputError(
      `${last != null ? 'last' : 'first'} to be from 1 to ${LARGEST_PAGE}`,
      size,
    );
  }
  return { size, backward: last != null };
}
