import { Field, InputType } from 'type-graphql';
import { UserInputError } from '../errors.ts';
import type { FuzzyDateBounds } from '../fuzzy-date.ts';
import { Edtf } from '../graphql/edtf.ts';
import { FuzzyBounds } from './fuzzy-bounds.ts';
import type { FieldFilter } from './where-input.ts';
import { operandsOf, type Where } from './where.ts';

const WHEN = 'a date or a period as EDTF (`2016`, `2016-11-07/2016-11-13`).';

@InputType({
  description:
    'Compares an uncertain date with a point or period in time; all conditions given must hold.',
})
class FuzzyDateCondition {
  @Field(() => Edtf, { nullable: true, description: `Before the first day of ${WHEN}` })
  before?: FuzzyDateBounds;

  @Field(() => Edtf, { nullable: true, description: `After the last day of ${WHEN}` })
  after?: FuzzyDateBounds;

  @Field(() => Edtf, { nullable: true, description: `Within ${WHEN}` })
  during?: FuzzyDateBounds;
}

@InputType({
  description:
    'Filters by an uncertain date, known only to lie between its bounds. `certainly` holds when every day between the bounds satisfies the condition, `possibly` when at least one does.',
})
class FuzzyDateFilter {
  @Field(() => FuzzyDateCondition, {
    nullable: true,
    description: 'Holds whichever day within the bounds it was.',
  })
  certainly?: FuzzyDateCondition;

  @Field(() => FuzzyDateCondition, {
    nullable: true,
    description: 'Holds for some day within the bounds.',
  })
  possibly?: FuzzyDateCondition;

  @Field(() => Boolean, { nullable: true, description: 'Whether no date is recorded at all.' })
  isNull?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the date is known to the day: false finds what has bounds at most.',
  })
  isExact?: boolean;
}

/** A filter on an uncertain date, whose columns are `<column>_edtf`, `<column>_earliest`, `<column>_latest`. */
export function fuzzyDate(column: string, description: string): FieldFilter {
  return {
    type: () => FuzzyDateFilter,
    description,
    sql: (alias, operand, parameters) =>
      operandsOf(operand, 'FuzzyDateFilter')
        .map(([name, condition]) => {
          const date = `${alias}.${column}`;
          const holds = condition as unknown as boolean;
          if (name === 'isNull') return `${date}_edtf IS ${holds ? '' : 'NOT '}NULL`;
          if (name === 'isExact')
            return `${date}_edtf IS NOT NULL AND (${date}_earliest = ${date}_latest) IS ${holds ? '' : 'NOT '}TRUE`;
          const bounds = new FuzzyBounds(alias, column, name === 'certainly', parameters);
          return [`${date}_edtf IS NOT NULL`, ...conditionSql(bounds, condition)].join(' AND ');
        })
        .join(' AND '),
  };
}

function conditionSql(bounds: FuzzyBounds, condition: Where): string[] {
  return operandsOf(condition, 'FuzzyDateCondition').flatMap(([name, operand]) => {
    const when = operand as unknown as FuzzyDateBounds;
    if (name === 'before') return bounds.until('<', dayOf(when, 'earliest'));
    if (name === 'after') return bounds.since('>', dayOf(when, 'latest'));
    return duringSql(bounds, when);
  });
}

/** Within a period: not before its first day and not after its last; an open end bounds nothing. */
function duringSql(bounds: FuzzyBounds, { edtf, earliest, latest }: FuzzyDateBounds): string[] {
  if (earliest === null && latest === null)
    throw new UserInputError('an EDTF date with a day that is known', edtf);
  return [
    ...(earliest ? bounds.since('>=', earliest) : []),
    ...(latest ? bounds.until('<=', latest) : []),
  ];
}

function dayOf(when: FuzzyDateBounds, bound: 'earliest' | 'latest'): string {
  const day = when[bound];
  if (day === null) throw new UserInputError(`an EDTF date whose ${bound} day is known`, when.edtf);
  return day;
}
