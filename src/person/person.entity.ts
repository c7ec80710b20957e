import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Node } from '../shared/record/node.ts';
import { NamedRecord, RegistryRecord } from '../shared/record/registry-record.ts';

@Entity()
@ObjectType({
  implements: [Node, RegistryRecord, NamedRecord],
  simpleResolvers: true,
  description: 'Somebody who acted for a body: signed, attended or spoke.',
})
export class Person extends NamedRecord {
  static override readonly idPrefix = 'per';

  @Column('text')
  @Field(() => String, {
    description: 'The whole name, as the sources write it, without honorific or rank.',
  })
  fullName!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The family name, where it can be told.' })
  familyName!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The honorific or rank, such as `Lieutenant General`.',
  })
  honorific!: string | null;
}
