import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateTime } from '../shared/graphql/date-time.ts';
import { Node } from '../shared/record/node.ts';

@Entity()
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'An address to which changes are sent as they are committed, by Standard Webhooks 1.0: each with a `webhook-id` that stays the same when it is sent again, and a `webhook-signature`. The body is a CloudEvents 1.0 event in JSON.',
})
export class Webhook extends Node {
  static override readonly idPrefix = 'whk';

  @Column('text')
  @Field(() => String, {
    description: 'Where changes are sent to, by POST. Redirects are not followed.',
  })
  url!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What it is for, in the words of whoever set it up; null when they gave none.',
  })
  description!: string | null;

  /** JSON of {@link StoredFilter}. */
  @Column('jsonb')
  filter!: string;

  @Column('text', { select: false })
  secret!: string;

  @Column('text', { nullable: true, select: false })
  previousSecret!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when the secret before the present one signs too; null when there is none. Past instants are over.',
  })
  previousSecretUntil!: string | null;

  @Column('integer')
  @Field(() => Int, {
    description:
      'Up to which position the log of changes was looked through, and deliveries made of what matched.',
  })
  position!: number;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when nothing is sent, because the address answered 410 Gone, or because the key that it was set up or enabled with has ended; null while it is enabled. What changes meanwhile is sent once it is enabled again.',
  })
  disabledAt!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was set up.' })
  createdAt!: string;

  @Column('timestamptz')
  @Field(() => DateTime, {
    description: 'When it was last changed by somebody, enabled or disabled.',
  })
  updatedAt!: string;
}
