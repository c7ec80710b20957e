import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { FuzzyDate } from '../shared/graphql/fuzzy-date.type.ts';
import { Node } from '../shared/record/node.ts';
import { NamedRecord, RegistryRecord } from '../shared/record/registry-record.ts';
import { AgreementKind } from './agreement-kind.ts';

@Entity()
@ObjectType({
  implements: [Node, RegistryRecord, NamedRecord],
  simpleResolvers: true,
  description: 'An instrument by which organizations or countries agree to work together.',
})
export class Agreement extends NamedRecord {
  static override readonly idPrefix = 'agr';

  @Column('text')
  @Field(() => String, {
    description: 'What it is called; a descriptive title where the sources give none.',
  })
  title!: string;

  @Column('text')
  @Field(() => AgreementKind, { description: 'What sort of instrument it is.' })
  kind!: AgreementKind;

  @Column('text', { nullable: true, select: false })
  @Field(() => String, {
    nullable: true,
    description:
      'What it does not cover, or covers only in part; null when the sources name no such limit.',
  })
  scopeNote!: string | null;

  /** Kept by the database from the signatures. */
  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, {
    nullable: true,
    description:
      'When the signing was complete: the date of the latest dated signature. Null when no signature has a date; `actions(kinds: [SIGNATURE])` tells whether there is one.',
  })
  signedOn!: FuzzyDate | null;
}
