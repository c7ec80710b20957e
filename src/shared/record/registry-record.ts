import { Field, InterfaceType, Int } from 'type-graphql';
import { Column } from 'typeorm';
import { DateTime } from '../graphql/date-time.ts';
import { Node } from './node.ts';
import { Visibility } from './visibility.ts';

/** What all records of the registry have in common. */
@InterfaceType('Record', {
  implements: Node,
  description:
    'A record of the registry: a fact, or something that facts are about, with the sources that say so.',
})
export abstract class RegistryRecord extends Node {
  @Column('text', { nullable: true, select: false })
  @Field(() => String, {
    nullable: true,
    description: 'What it is, in a few sentences of our own.',
  })
  summary!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was entered into the registry.' })
  createdAt!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was last changed in the registry.' })
  updatedAt!: string;

  @Column('integer')
  @Field(() => Int, {
    description:
      'How often it has been written, including what the registry derives: it grows with each change.',
  })
  version!: number;

  @Column('text')
  @Field(() => Visibility, {
    defaultValue: Visibility.PUBLIC,
    description: 'Who may see it; acts and provisions are for those who may see their agreement.',
  })
  visibility!: Visibility;
}

/** A record that people name in addresses and queries. */
@InterfaceType('NamedRecord', {
  implements: RegistryRecord,
  description: 'A record that people name: its slug reads like its name.',
})
export abstract class NamedRecord extends RegistryRecord {
  @Column('text')
  @Field(() => String, {
    description: 'Its unique name in addresses, such as `interpol`. It never changes.',
  })
  slug!: string;
}
