import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { int } from '../../shared/filter/scalar-filter.ts';
import type { Where } from '../../shared/filter/where.ts';
import { OrderDirection } from '../../shared/page/order.ts';

export enum GroupOrderField {
  COUNT = 'COUNT',
  KEYS = 'KEYS',
}
registerEnumType(GroupOrderField, {
  name: 'GroupOrderField',
  description: 'What groups can be ordered by.',
  valuesConfig: {
    COUNT: { description: 'By how many records they have; those with equally many by their keys.' },
    KEYS: {
      description:
        'By their keys, in the order of `by`: years in time, values by their names, records by their ids. Where a key is not known, last.',
    },
  },
});

@InputType({ description: 'What groups are ordered by, and which way; their keys break ties.' })
export class GroupOrder {
  @Field(() => GroupOrderField, { description: 'What to order by.' })
  field!: GroupOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Which way.' })
  direction!: OrderDirection;
}

/** The filter on a group's count. */
export const groupCount = int((group) => `${group}.count`, 'How many records it has.');

@InputType({ description: 'Which groups; all conditions given must hold.' })
export class GroupHaving {
  @Field(() => groupCount.type() as never, { nullable: true, description: groupCount.description })
  count?: Where | null;
}

/** What all group queries take. */
@ArgsType()
export class GroupArgs {
  @Field(() => GroupHaving, {
    nullable: true,
    description: 'Only groups of such a size; all when left out.',
  })
  having?: GroupHaving | null;

  @Field(() => Int, {
    defaultValue: 100,
    description: 'How many groups, in the order asked for: 1 to 1000.',
  })
  first!: number;

  @Field(() => GroupOrder, {
    nullable: true,
    description: 'The order; the largest groups first when left out.',
  })
  orderBy?: GroupOrder | null;
}

/** The arguments of a group query, whole. */
export interface GroupsAsked extends GroupArgs {
  readonly by: readonly string[];
  readonly where?: Where | null;
}
