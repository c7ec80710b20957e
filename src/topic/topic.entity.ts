import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne } from 'typeorm';
import { Node } from '../shared/record/node.ts';
import { NamedRecord, RegistryRecord } from '../shared/record/registry-record.ts';

@Entity()
@ObjectType({
  implements: [Node, RegistryRecord, NamedRecord],
  simpleResolvers: true,
  description:
    'What agreements, projects and meetings concern, such as terrorism or border security.',
})
export class Topic extends NamedRecord {
  static override readonly idPrefix = 'top';

  @Column('text')
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @ManyToOne(() => Topic)
  @Field(() => Topic, { nullable: true, description: 'The topic that it is a part of.' })
  broader!: Topic | null;
}
