import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar } from './date.ts';
import { Edtf } from './edtf.ts';

/** An uncertain date, as three columns of its record and as a GraphQL type. */
@ObjectType({
  simpleResolvers: true,
  description: 'A date as far as it is known: its text, and the days between which it lies.',
})
export class FuzzyDate {
  @Column('text', { nullable: true })
  @Field(() => Edtf, { description: 'The date as recorded, in EDTF.' })
  edtf!: string;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day that it can be; null when nothing bounds it.',
  })
  earliest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that it can be; null when nothing bounds it.',
  })
  latest!: string | null;

  @Field(() => Boolean, { description: 'Whether the source gives it only roughly (`~` or `%`).' })
  get approximate(): boolean {
    return /[~%]/.test(this.edtf);
  }

  @Field(() => Boolean, { description: 'Whether the source itself is in doubt (`?` or `%`).' })
  get uncertain(): boolean {
    return /[?%]/.test(this.edtf);
  }
}
