import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { FuzzyDate } from '../shared/graphql/fuzzy-date.type.ts';
import { Node } from '../shared/record/node.ts';
import { NamedRecord, RegistryRecord } from '../shared/record/registry-record.ts';

@Entity()
@ObjectType({
  implements: [Node, RegistryRecord, NamedRecord],
  simpleResolvers: true,
  description: 'A publication that facts of the registry are taken from.',
})
export class Source extends NamedRecord {
  static override readonly idPrefix = 'src';

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Who published it; null when the text at hand does not say.',
  })
  publisher!: string | null;

  @Column('text')
  @Field(() => String, { description: 'Its title, or what it reports where it has none.' })
  title!: string;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'When it was published; null when the text at hand does not say.',
  })
  published!: FuzzyDate | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  url!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its language, as a BCP 47 tag such as `en`.',
  })
  language!: string | null;
}
