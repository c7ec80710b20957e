import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Decimal } from '../shared/graphql/decimal.ts';

/** The money of a project, as three columns of its record and as a GraphQL type; absent as a whole or not at all. */
@ObjectType({
  simpleResolvers: true,
  description: 'An amount of money that is set aside for a project.',
})
export class Budget {
  // First, because its null says that there is no budget.
  @Column('numeric', { nullable: true })
  @Field(() => Decimal, {
    description: 'How much, in whole units of the currency with decimals, never converted.',
  })
  amount!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { description: 'The currency, as an ISO 4217 code such as `EUR`.' })
  currency!: string;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    description: 'Whether the source gives the amount only roughly ("about 5 million").',
  })
  approximate!: boolean;
}
