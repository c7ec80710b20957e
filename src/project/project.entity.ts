import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne } from 'typeorm';
import { FuzzyDate } from '../shared/graphql/fuzzy-date.type.ts';
import { Node } from '../shared/record/node.ts';
import { NamedRecord, RegistryRecord } from '../shared/record/registry-record.ts';
import { Budget } from './budget.type.ts';
import { ProjectKind } from './project-kind.ts';
import { ProjectStatus } from './project-status.ts';

@Entity()
@ObjectType({
  implements: [Node, RegistryRecord, NamedRecord],
  simpleResolvers: true,
  description:
    'Work that organizations and countries carry out together, often to fulfil an agreement.',
})
export class Project extends NamedRecord {
  static override readonly idPrefix = 'prj';

  @Column('text')
  @Field(() => String, { description: 'What it is called, in English.' })
  name!: string;

  @Column('text')
  @Field(() => ProjectKind, { description: 'What sort of undertaking it is.' })
  kind!: ProjectKind;

  @Column('text')
  @Field(() => ProjectStatus, {
    description: 'How far it has come; `UNKNOWN` when no source says.',
  })
  status!: ProjectStatus;

  @Column(() => Budget)
  @Field(() => Budget, {
    nullable: true,
    description: 'The money set aside for it; null when no source states an amount.',
  })
  budget!: Budget | null;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, { nullable: true, description: 'When the work began, or is to begin.' })
  started!: FuzzyDate | null;

  @Column(() => FuzzyDate)
  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'When the work ended, or is to end; null too while no end is known.',
  })
  ended!: FuzzyDate | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many towns or other places it reaches; null when no source counts them.',
  })
  sites!: number | null;

  @ManyToOne(() => Project)
  @Field(() => Project, {
    nullable: true,
    description: 'The programme or larger project that it is a part of.',
  })
  parent!: Project | null;
}
