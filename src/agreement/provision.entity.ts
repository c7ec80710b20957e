import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne } from 'typeorm';
import { Organization } from '../organization/organization.entity.ts';
import { Node } from '../shared/record/node.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';
import { InformationSystem } from '../system/information-system.entity.ts';
import { Agreement } from './agreement.entity.ts';
import { ProvisionKind } from './provision-kind.ts';

@Entity()
@ObjectType({
  implements: [Node, RegistryRecord],
  simpleResolvers: true,
  description: 'One thing that an agreement grants or obliges to.',
})
export class Provision extends RegistryRecord {
  static override readonly idPrefix = 'prv';

  @ManyToOne(() => Agreement, { nullable: false })
  @Field(() => Agreement, { description: 'The agreement that provides for it.' })
  agreement!: Agreement;

  @Column('text')
  @Field(() => ProvisionKind, { description: 'What it grants or obliges to.' })
  kind!: ProvisionKind;

  @Column('text', { select: false })
  @Field(() => String, { description: 'What it says, in words of the registry.' })
  text!: string;

  @ManyToOne(() => InformationSystem)
  @Field(() => InformationSystem, {
    nullable: true,
    description: 'The system that it opens or connects; null when it names none.',
  })
  system!: InformationSystem | null;

  @ManyToOne(() => Organization)
  @Field(() => Organization, {
    nullable: true,
    description: 'Who grants; null when all parties grant each other the same.',
  })
  grantor!: Organization | null;

  @ManyToOne(() => Organization)
  @Field(() => Organization, {
    nullable: true,
    description: 'To whom it is granted; null when all parties grant each other the same.',
  })
  grantee!: Organization | null;
}
