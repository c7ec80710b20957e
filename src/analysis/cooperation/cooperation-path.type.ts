import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { Agreement } from '../../agreement/agreement.entity.ts';
import { Meeting } from '../../meeting/meeting.entity.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { Project } from '../../project/project.entity.ts';
import { PathLinkKind } from './link-kind.ts';
import type { Step } from './path-search.ts';

export const PathLink = createUnionType({
  name: 'PathLink',
  description:
    'What ties two organizations: an agreement, a project or a meeting; or, between an organization and a body of it, that organization.',
  types: () => [Agreement, Project, Meeting, Organization] as const,
});

@ObjectType({
  simpleResolvers: true,
  description: 'One step of a chain, from one organization to the next.',
})
export class CooperationStep {
  readonly step!: Step;

  @Field(() => PathLinkKind, { description: 'What sort of tie it follows.' })
  get kind(): PathLinkKind {
    return this.step.kind;
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'A chain of ties from one organization to another.',
})
export class CooperationPath {
  @Field(() => [CooperationStep], {
    description: 'The steps, in order; none when the chain ends where it begins.',
  })
  steps!: CooperationStep[];

  @Field(() => Int, { description: 'How many steps it has.' })
  get length(): number {
    return this.steps.length;
  }
}
