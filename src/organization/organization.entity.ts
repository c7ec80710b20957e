import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne } from 'typeorm';
import { Country } from '../country/country.entity.ts';
import { FuzzyDate } from '../shared/graphql/fuzzy-date.type.ts';
import { Node } from '../shared/record/node.ts';
import { NamedRecord, RegistryRecord } from '../shared/record/registry-record.ts';
import { OrganizationKind } from './organization-kind.ts';

@Entity()
@ObjectType({
  implements: [Node, RegistryRecord, NamedRecord],
  simpleResolvers: true,
  description:
    'A body that acts: it has members and bodies of its own, makes agreements and carries out projects.',
})
export class Organization extends NamedRecord {
  static override readonly idPrefix = 'org';

  @Column('text')
  @Field(() => String, { description: 'Its name in full, in English.' })
  name!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The initials or short form that it is known by.',
  })
  acronym!: string | null;

  @Column('text')
  @Field(() => OrganizationKind, { description: 'What sort of body it is.' })
  kind!: OrganizationKind;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, { nullable: true, description: 'When it was founded.' })
  founded!: FuzzyDate | null;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, { nullable: true, description: 'When it was dissolved.' })
  dissolved!: FuzzyDate | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The city of its seat; null when no source says.',
  })
  seatCity!: string | null;

  @ManyToOne(() => Country)
  @Field(() => Country, {
    nullable: true,
    description: 'The country of its seat; null when no source says.',
  })
  seatCountry!: Country | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The address of its website.' })
  website!: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many members it has said to have; see `memberCountStatedOn`.',
  })
  memberCount!: number | null;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, { nullable: true, description: 'When `memberCount` was stated.' })
  memberCountStatedOn!: FuzzyDate | null;

  @ManyToOne(() => Organization)
  @Field(() => Organization, {
    nullable: true,
    description: 'The organization that it is a body of.',
  })
  parent!: Organization | null;
}
