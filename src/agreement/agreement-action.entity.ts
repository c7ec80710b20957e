import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne } from 'typeorm';
import { Country } from '../country/country.entity.ts';
import { Person } from '../person/person.entity.ts';
import { FuzzyDate } from '../shared/graphql/fuzzy-date.type.ts';
import { Node } from '../shared/record/node.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';
import { AgreementActionKind } from './agreement-action-kind.ts';
import { AgreementParty } from './agreement-party.entity.ts';
import { Agreement } from './agreement.entity.ts';

@Entity()
@ObjectType({
  implements: [Node, RegistryRecord],
  simpleResolvers: true,
  description: 'One act in an agreement’s life, such as its signature by one party.',
})
export class AgreementAction extends RegistryRecord {
  static override readonly idPrefix = 'act';

  @ManyToOne(() => Agreement, { nullable: false })
  @Field(() => Agreement, { description: 'The agreement that it is about.' })
  agreement!: Agreement;

  @Column('text')
  @Field(() => AgreementActionKind, { description: 'What happened.' })
  kind!: AgreementActionKind;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'When it happened; null when no source says.',
  })
  on!: FuzzyDate | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The city where it happened; null when no source says.',
  })
  city!: string | null;

  @ManyToOne(() => Country)
  @Field(() => Country, {
    nullable: true,
    description: 'The country where it happened; null when no source says.',
  })
  country!: Country | null;

  @ManyToOne(() => AgreementParty)
  @Field(() => AgreementParty, {
    nullable: true,
    description:
      'Whose act it is, one of the agreement’s `parties`: for a signature, whom the signatory signed for. Null when it is the act of all, or of nobody in particular.',
  })
  party!: AgreementParty | null;

  @ManyToOne(() => Person)
  @Field(() => Person, {
    nullable: true,
    description: 'Who signed, for `party`; null when no source names anybody.',
  })
  signatory!: Person | null;
}
