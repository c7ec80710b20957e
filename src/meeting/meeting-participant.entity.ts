import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne, PrimaryColumn } from 'typeorm';
import { Country } from '../country/country.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { Person } from '../person/person.entity.ts';
import { OneOf } from '../shared/read/one-of.ts';
import { MeetingAttendee } from './meeting-attendee.ts';
import { Meeting } from './meeting.entity.ts';
import { MeetingRole } from './meeting-role.ts';

@Entity()
@ObjectType({
  simpleResolvers: true,
  description: 'That an organization, a country or a person takes part in a meeting.',
})
export class MeetingParticipant {
  @PrimaryColumn('uuid', { name: 'id' })
  uuid!: string;

  @Column('text')
  @Field(() => MeetingRole, {
    description: 'In which way. Who takes part in two ways is listed twice.',
  })
  role!: MeetingRole;

  @ManyToOne(() => Meeting, { nullable: false })
  @Field(() => Meeting, { description: 'What it takes part in.' })
  meeting!: Meeting;

  @ManyToOne(() => Organization)
  organization!: Organization | null;

  @ManyToOne(() => Country)
  country!: Country | null;

  @ManyToOne(() => Person)
  person!: Person | null;

  @Field(() => MeetingAttendee, {
    description: 'Who takes part: an organization, a country or a person.',
  })
  @OneOf('organization', 'country', 'person')
  get participant(): Organization | Country | Person | null {
    return this.organization ?? this.country ?? this.person;
  }

  @ManyToOne(() => Organization)
  @Field(() => Organization, {
    nullable: true,
    description:
      'The organization that it speaks and acts for, such as the employer of a person; null when no source says.',
  })
  onBehalfOf!: Organization | null;
}
