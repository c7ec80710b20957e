import { Field, InputType } from 'type-graphql';
import { Decimal } from '../shared/graphql/decimal.ts';
import { embeddedInput } from '../shared/write/input-type.ts';
import type { Rule } from '../shared/write/rules.ts';
import { Budget } from './budget.type.ts';

@InputType({ description: 'An amount of money that is set aside for a project.' })
class BudgetInput {
  @Field(() => Decimal, { description: 'How much, in whole units of the currency with decimals.' })
  amount!: string;

  @Field(() => String, { description: 'The currency, as an ISO 4217 code such as `EUR`.' })
  currency!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the source gives the amount only roughly.',
  })
  approximate!: boolean;
}

embeddedInput(Budget, BudgetInput);

/** An amount that is not negative, in a currency. */
export const isBudget: Rule = ({ amount, currency }: BudgetInput) =>
  !amount.startsWith('-') && /^[A-Z]{3}$/.test(currency)
    ? null
    : 'an amount from 0 on, and a currency as three upper-case letters';
