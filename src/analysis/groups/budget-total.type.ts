import { Field, Int, ObjectType } from 'type-graphql';
import { Decimal } from '../../shared/graphql/decimal.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'What the budgets of several projects in one currency add up to.',
})
export class BudgetTotal {
  @Field(() => String, { description: 'The currency, as an ISO 4217 code such as `EUR`.' })
  currency!: string;

  @Field(() => Decimal, { description: 'The sum of the budgets, exact.' })
  amount!: string;

  @Field(() => Boolean, {
    description: 'Whether one of the budgets is only known roughly, and so is the sum.',
  })
  approximate!: boolean;

  @Field(() => Int, {
    description: 'How many projects of the group have a budget in this currency.',
  })
  projects!: number;
}
