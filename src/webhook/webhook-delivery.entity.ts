import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne } from 'typeorm';
import { DateTime } from '../shared/graphql/date-time.ts';
import { Node } from '../shared/record/node.ts';
import { DeliveryState } from './delivery-state.ts';
import { Webhook } from './webhook.entity.ts';

@Entity()
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'One change, as a webhook is told of it. Its id is the `webhook-id` of all attempts to send it.',
})
export class WebhookDelivery extends Node {
  static override readonly idPrefix = 'dlv';

  @ManyToOne(() => Webhook, { nullable: false })
  @Field(() => Webhook, { description: 'The webhook that it is sent to.' })
  webhook!: Webhook;

  @Column('integer')
  @Field(() => Int, { description: 'The position of the change in the log of changes.' })
  position!: number;

  @Column('text', { select: false })
  @Field(() => String, {
    description: 'What is sent, byte for byte the same each time: a CloudEvents event in JSON.',
  })
  body!: string;

  @Column('text')
  @Field(() => DeliveryState, { description: 'How far it has come.' })
  state!: DeliveryState;

  @Column('integer')
  failures!: number;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it is sent next, if its webhook is enabled then; null when it is not sent any more.',
  })
  nextAttemptAt!: string | null;

  @Column('timestamptz', { nullable: true })
  leasedUntil!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When the change was found to be one for this webhook.' })
  createdAt!: string;
}
