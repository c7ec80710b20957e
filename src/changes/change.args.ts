import { ArgsType, Field, Int } from 'type-graphql';
import { AgreementWhere } from '../agreement/agreement.queries.ts';
import type { Where } from '../shared/filter/where.ts';
import { RecordType } from '../shared/record/record-type.ts';
import { ChangeFilter } from './change-filter.ts';
import { ChangeOperation } from './change-operation.ts';
import { filtersIn, RecordWhere } from './record-where.ts';
import type { RecordStates } from './record-state.ts';

const AFTER =
  'Only what follows this cursor: one of a change, a page or a checkpoint, from whichever way it came.';

/** Which changes of records of any type are followed. */
@ArgsType()
export class RecordChangesArgs {
  @Field(() => [RecordType], {
    nullable: true,
    description: 'Only changes of records of these types; of all when left out.',
  })
  readonly types?: RecordType[] | null;

  @Field(() => RecordWhere, {
    nullable: true,
    description:
      'Only changes of records that matched before, or match after. Lists that belong to a record are taken as they were then, other records as they are now.',
  })
  readonly where?: object | null;

  @Field(() => [ChangeOperation], {
    nullable: true,
    description: 'Only these operations; all when left out.',
  })
  readonly operations?: ChangeOperation[] | null;

  @Field(() => String, { nullable: true, description: AFTER })
  readonly after?: string | null;
}

/** Which changes of agreements are followed. */
@ArgsType()
export class AgreementChangesArgs {
  @Field(() => AgreementWhere, {
    nullable: true,
    description:
      'Only changes of agreements that matched before, or match after: `match` tells which. Their own lists are taken as they were then, other records as they are now.',
  })
  readonly where?: Where | null;

  @Field(() => [ChangeOperation], {
    nullable: true,
    description: 'Only these operations; all when left out.',
  })
  readonly kinds?: ChangeOperation[] | null;

  @Field(() => String, { nullable: true, description: AFTER })
  readonly after?: string | null;
}

/** Which changes are read as a page. */
@ArgsType()
export class ChangesArgs extends RecordChangesArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many at most: 1 to 100; 20 when left out.',
  })
  readonly first?: number | null;
}

/** The filter that arguments ask for. @throws UserInputError when it is not right */
export function filterOf(
  states: RecordStates,
  { types, where, operations }: Pick<RecordChangesArgs, 'types' | 'where' | 'operations'>,
): ChangeFilter {
  return new ChangeFilter(states, {
    types: types ?? undefined,
    operations: operations ?? undefined,
    where: where ? filtersIn(where) : undefined,
  });
}
