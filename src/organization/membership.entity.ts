import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, ManyToOne, PrimaryColumn } from 'typeorm';
import { Country } from '../country/country.entity.ts';
import { FuzzyDate } from '../shared/graphql/fuzzy-date.type.ts';
import { OneOf } from '../shared/read/one-of.ts';
import { Organization } from './organization.entity.ts';

export enum MembershipRole {
  MEMBER = 'MEMBER',
  OBSERVER = 'OBSERVER',
  DIALOGUE_PARTNER = 'DIALOGUE_PARTNER',
}
registerEnumType(MembershipRole, {
  name: 'MembershipRole',
  description: 'In which way a country or an organization belongs to another organization.',
  valuesConfig: {
    MEMBER: { description: 'A full member.' },
    OBSERVER: { description: 'It attends, and does not decide.' },
    DIALOGUE_PARTNER: { description: 'It takes part in chosen activities.' },
  },
});

/** An organization or a country: whoever can be a party, a member or a participant. */
export const Party = createUnionType({
  name: 'Party',
  description:
    'Whoever can be bound by an agreement or belong to an organization: an organization or a country.',
  types: () => [Organization, Country] as const,
});

@Entity()
@ObjectType({
  simpleResolvers: true,
  description: 'That a country or an organization belongs to an organization.',
})
export class Membership {
  @PrimaryColumn('uuid', { name: 'id' })
  uuid!: string;

  @ManyToOne(() => Organization, { nullable: false })
  @Field(() => Organization, { description: 'The organization that it belongs to.' })
  organization!: Organization;

  @ManyToOne(() => Organization)
  memberOrganization!: Organization | null;

  @ManyToOne(() => Country)
  memberCountry!: Country | null;

  @Field(() => Party, { description: 'Who belongs to it.' })
  @OneOf('memberOrganization', 'memberCountry')
  get member(): Organization | Country | null {
    return this.memberOrganization ?? this.memberCountry;
  }

  @Column('text')
  @Field(() => MembershipRole, { description: 'In which way it belongs to it.' })
  role!: MembershipRole;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, { nullable: true, description: 'Since when.' })
  since!: FuzzyDate | null;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'Until when; null while it lasts, or when the end is not known.',
  })
  until!: FuzzyDate | null;
}
