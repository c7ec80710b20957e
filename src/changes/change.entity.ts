import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../shared/graphql/date-time.ts';
import { RecordType } from '../shared/record/record-type.ts';
import { ChangeOperation, type ChangeMatch } from './change-operation.ts';

/** A change that has a position: what nobody has numbered yet is not told. */
@Entity()
@ObjectType({
  simpleResolvers: true,
  description:
    'One entry of the log of changes: what became of a record in one transaction. Entries are numbered without gaps, in the order in which they were committed, and never change. Those of records that somebody may not see are left out for them; a record that they lose sight of is deleted for them, and one that they may see from then on is created.',
})
export class Change {
  @PrimaryColumn('bigint', { name: 'id' })
  key!: string;

  // Null until it is numbered: nobody reads it before.
  @Column('integer', { nullable: true })
  @Field(() => Int, {
    description:
      'Its number in the log, from 1 on and without gaps but for what is hidden: the same for everybody.',
  })
  position!: number;

  // Not named as the field `recordId`, which is made of it and of the type: reads would take it for that.
  @Column('uuid', { name: 'record_id' })
  recordUuid!: string;

  @Column('text')
  @Field(() => RecordType, { description: 'The type of the record.' })
  type!: RecordType;

  @Column('text')
  @Field(() => ChangeOperation, { description: 'What became of the record.' })
  operation!: ChangeOperation;

  @Column('integer')
  @Field(() => Int, {
    description:
      'The version of the record after the change; of one that is gone, the last it had.',
  })
  version!: number;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was written.' })
  at!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Who wrote it, as `viewer` names them: `key:` and the name of their key, or its id if it has none, or `oidc:` and the subject of their token. Null when it was written by nobody who is known, as by a dataset that was loaded.',
  })
  actor!: string | null;

  /** Names of columns and lists, as PostgreSQL writes arrays; `changedFields` tells the fields. */
  @Column('text', { array: true })
  changed!: string;

  @Column('uuid', { name: 'survivor_id', nullable: true })
  survivorUuid!: string | null;

  /** What it means for a filter; set by whoever followed one. */
  match?: ChangeMatch;

  /** Tells it apart as an event of a subscription: the same means the same to everybody. */
  get eventKey(): string {
    return `${this.position} ${this.match}`;
  }
}
