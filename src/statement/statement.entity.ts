import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { Person } from '../person/person.entity.ts';
import { FuzzyDate } from '../shared/graphql/fuzzy-date.type.ts';
import { Node } from '../shared/record/node.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';

@Entity()
@ObjectType({
  implements: [Node, RegistryRecord],
  simpleResolvers: true,
  description: 'What somebody said about records of the registry, paraphrased.',
})
export class Statement extends RegistryRecord {
  static override readonly idPrefix = 'stm';

  @Column('text', { select: false })
  @Field(() => String, { description: 'What was said, in our own words; never a quotation.' })
  text!: string;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'When it was said; null when no source says.',
  })
  on!: FuzzyDate | null;

  @ManyToOne(() => Person)
  @Field(() => Person, {
    nullable: true,
    description: 'Who said it; null when the sources name only a body, or nobody.',
  })
  speaker!: Person | null;

  @ManyToOne(() => Organization)
  @Field(() => Organization, {
    nullable: true,
    description: 'The organization for which it was said; null when no source says.',
  })
  onBehalfOf!: Organization | null;

  @ManyToOne(() => Meeting)
  @Field(() => Meeting, {
    nullable: true,
    description: 'The occasion on which it was said; null when no source names one.',
  })
  meeting!: Meeting | null;
}
