import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne, PrimaryColumn } from 'typeorm';
import { Country } from '../country/country.entity.ts';
import { Party } from '../organization/membership.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { OneOf } from '../shared/read/one-of.ts';
import { AgreementPartyRole } from './agreement-party-role.ts';
import { Agreement } from './agreement.entity.ts';

@Entity()
@ObjectType({
  simpleResolvers: true,
  description: 'That an organization or a country takes part in an agreement.',
})
export class AgreementParty {
  @PrimaryColumn('uuid', { name: 'id' })
  uuid!: string;

  @ManyToOne(() => Agreement, { nullable: false })
  @Field(() => Agreement, { description: 'What it takes part in.' })
  agreement!: Agreement;

  @Column('text')
  @Field(() => AgreementPartyRole, { description: 'How it takes part.' })
  role!: AgreementPartyRole;

  @ManyToOne(() => Organization)
  organization!: Organization | null;

  @ManyToOne(() => Country)
  country!: Country | null;

  @Field(() => Party, { description: 'Who takes part.' })
  @OneOf('organization', 'country')
  get party(): Organization | Country | null {
    return this.organization ?? this.country;
  }
}
