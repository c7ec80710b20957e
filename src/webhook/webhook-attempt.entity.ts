import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../shared/graphql/date-time.ts';

@Entity()
@ObjectType({
  simpleResolvers: true,
  description: 'One attempt to send a delivery, and how it went.',
})
export class WebhookAttempt {
  @PrimaryColumn('uuid', { name: 'id' })
  key!: string;

  @Column('uuid')
  deliveryId!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it began.' })
  at!: string;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'The HTTP status of the answer: only 2xx is a success. Null when none came.',
  })
  status!: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it failed; null when it succeeded.',
  })
  error!: string | null;

  @Column('integer')
  @Field(() => Int, {
    description: 'How long it took, in milliseconds, the reading of the answer included.',
  })
  durationMs!: number;
}
