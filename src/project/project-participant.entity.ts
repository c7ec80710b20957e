import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne, PrimaryColumn } from 'typeorm';
import { Country } from '../country/country.entity.ts';
import { Party } from '../organization/membership.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { OneOf } from '../shared/read/one-of.ts';
import { Project } from './project.entity.ts';
import { ProjectRole } from './project-role.ts';

@Entity()
@ObjectType({
  simpleResolvers: true,
  description: 'That an organization or a country takes part in a project.',
})
export class ProjectParticipant {
  @PrimaryColumn('uuid', { name: 'id' })
  uuid!: string;

  @Column('text')
  @Field(() => ProjectRole, {
    description: 'In which way it takes part. Who does so in two ways is listed twice.',
  })
  role!: ProjectRole;

  @ManyToOne(() => Project, { nullable: false })
  @Field(() => Project, { description: 'What it takes part in.' })
  project!: Project;

  @ManyToOne(() => Organization)
  @Field(() => Organization, {
    nullable: true,
    description: 'The participant, if it is an organization; null for a country.',
  })
  organization!: Organization | null;

  @ManyToOne(() => Country)
  @Field(() => Country, {
    nullable: true,
    description: 'The participant, if it is a country; null for an organization.',
  })
  country!: Country | null;

  @Field(() => Party, { description: 'Who takes part, an organization or a country.' })
  @OneOf('organization', 'country')
  get participant(): Organization | Country | null {
    return this.organization ?? this.country;
  }
}
