import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Node } from '../shared/record/node.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';

@Entity()
@ObjectType({
  implements: [Node, RegistryRecord],
  simpleResolvers: true,
  description:
    'A country or territory of ISO 3166-1: a party, a member, or the place of a meeting.',
})
export class Country extends RegistryRecord {
  static override readonly idPrefix = 'cty';

  @Column('text')
  @Field(() => String, {
    description: 'Its two-letter code in capitals (ISO 3166-1 alpha-2), such as `KZ`.',
  })
  alpha2!: string;

  @Column('text')
  @Field(() => String, {
    description: 'Its three-letter code in capitals (ISO 3166-1 alpha-3), such as `KAZ`.',
  })
  alpha3!: string;

  @Column('text')
  @Field(() => String, { description: 'Its short name in English.' })
  name!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The part of the world that it lies in; null when it is assigned to none.',
  })
  region!: string | null;
}
