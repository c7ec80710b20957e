import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne } from 'typeorm';
import { Organization } from '../organization/organization.entity.ts';
import { Node } from '../shared/record/node.ts';
import { NamedRecord, RegistryRecord } from '../shared/record/registry-record.ts';

@Entity()
@ObjectType({
  implements: [Node, RegistryRecord, NamedRecord],
  simpleResolvers: true,
  description: 'A database or communication system that agreements open to others or connect.',
})
export class InformationSystem extends NamedRecord {
  static override readonly idPrefix = 'sys';

  @Column('text')
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Column('text', { nullable: true, select: false })
  @Field(() => String, { nullable: true, description: 'What it holds or connects.' })
  description!: string | null;

  @ManyToOne(() => Organization)
  @Field(() => Organization, { nullable: true, description: 'The organization that runs it.' })
  operator!: Organization | null;
}
