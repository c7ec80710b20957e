import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne } from 'typeorm';
import { Country } from '../country/country.entity.ts';
import { Project } from '../project/project.entity.ts';
import { FuzzyDate } from '../shared/graphql/fuzzy-date.type.ts';
import { Node } from '../shared/record/node.ts';
import { NamedRecord, RegistryRecord } from '../shared/record/registry-record.ts';
import { MeetingKind } from './meeting-kind.ts';

@Entity()
@ObjectType({
  implements: [Node, RegistryRecord, NamedRecord],
  simpleResolvers: true,
  description:
    'An occasion on which organizations, countries or persons met: where agreements are made and things are said.',
})
export class Meeting extends NamedRecord {
  static override readonly idPrefix = 'mtg';

  @Column('text')
  @Field(() => String, {
    description: 'What it is called, or in our words what it was where it has no name.',
  })
  title!: string;

  @Column('text')
  @Field(() => MeetingKind, { description: 'What sort of occasion it is.' })
  kind!: MeetingKind;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Its number in a series: 85 for an 85th session; null where it is not numbered.',
  })
  ordinal!: number | null;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'The days on which it was held, first to last where it took several.',
  })
  held!: FuzzyDate | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The city in which it was held.' })
  city!: string | null;

  @ManyToOne(() => Country)
  @Field(() => Country, { nullable: true, description: 'The country in which it was held.' })
  country!: Country | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The building or other place within the city.',
  })
  venue!: string | null;

  @ManyToOne(() => Meeting)
  @Field(() => Meeting, {
    nullable: true,
    description: 'The larger meeting within which or on whose sidelines it was held.',
  })
  parent!: Meeting | null;

  @ManyToOne(() => Project)
  @Field(() => Project, { nullable: true, description: 'The project under which it was held.' })
  project!: Project | null;
}
