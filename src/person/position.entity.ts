import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organization } from '../organization/organization.entity.ts';
import { FuzzyDate } from '../shared/graphql/fuzzy-date.type.ts';
import { Person } from './person.entity.ts';

@Entity()
@ObjectType({
  simpleResolvers: true,
  description: 'An office that a person holds or held in an organization.',
})
export class Position {
  @PrimaryColumn('uuid', { name: 'id' })
  uuid!: string;

  @ManyToOne(() => Person, { nullable: false })
  @Field(() => Person, { description: 'Who holds it.' })
  person!: Person;

  @ManyToOne(() => Organization, { nullable: false })
  @Field(() => Organization, { description: 'The organization in which it is held.' })
  organization!: Organization;

  @Column('text')
  @Field(() => String, { description: 'What the office is called.' })
  title!: string;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, { nullable: true, description: 'Since when it is held.' })
  since!: FuzzyDate | null;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'Until when it was held; null while it is, or when the end is not known.',
  })
  until!: FuzzyDate | null;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'A time at which a source says that it was held.',
  })
  statedOn!: FuzzyDate | null;
}
