import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne } from 'typeorm';
import { Node } from '../shared/record/node.ts';
import { Source } from './source.entity.ts';

@Entity()
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'That a source supports a record, or one field of it. Sources that disagree are both cited.',
})
export class Citation extends Node {
  static override readonly idPrefix = 'cit';

  /** The record that is supported, whatever its type. */
  @Column('uuid')
  recordId!: string;

  @ManyToOne(() => Source, { nullable: false })
  @Field(() => Source, { description: 'What says so.' })
  source!: Source;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The field that it supports, by its name in this schema; null for the record as a whole.',
  })
  field!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where in the source to look, such as `paragraph 3`.',
  })
  locator!: string | null;
}
