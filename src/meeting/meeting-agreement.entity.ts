import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne, PrimaryColumn } from 'typeorm';
import { Agreement } from '../agreement/agreement.entity.ts';
import { MeetingAgreementRole } from './meeting-agreement-role.ts';
import { Meeting } from './meeting.entity.ts';

@Entity()
@ObjectType({
  simpleResolvers: true,
  description: 'That a meeting signed, approved, discussed or announced an agreement.',
})
export class MeetingAgreement {
  @PrimaryColumn('uuid', { name: 'id' })
  uuid!: string;

  @ManyToOne(() => Meeting, { nullable: false })
  @Field(() => Meeting, { description: 'The meeting.' })
  meeting!: Meeting;

  @ManyToOne(() => Agreement, { nullable: false })
  @Field(() => Agreement, { description: 'The agreement.' })
  agreement!: Agreement;

  @Column('text')
  @Field(() => MeetingAgreementRole, {
    description:
      'What the meeting did with the agreement. If two things, there is one entry for each.',
  })
  role!: MeetingAgreementRole;
}
