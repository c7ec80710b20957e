import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { AgreementWhere } from '../../agreement/agreement.queries.ts';
import { MeetingWhere } from '../../meeting/meeting.queries.ts';
import { OrganizationWhere } from '../../organization/organization.queries.ts';
import { ProjectWhere } from '../../project/project.queries.ts';
import type { Where } from '../../shared/filter/where.ts';
import { CooperationKind } from './link-kind.ts';

@InputType({ description: 'What counts as cooperation; `{}` is refused.' })
export class CooperationWhere {
  @Field(() => AgreementWhere, { nullable: true, description: 'Which agreements count.' })
  agreements?: Where;

  @Field(() => ProjectWhere, { nullable: true, description: 'Which projects count.' })
  projects?: Where;

  @Field(() => MeetingWhere, { nullable: true, description: 'Which meetings count.' })
  meetings?: Where;

  @Field(() => OrganizationWhere, {
    nullable: true,
    description:
      'Between which organizations: both ends match. With `includeBodies` it is asked of those at the top.',
  })
  organizations?: Where;
}

@ArgsType()
export class NetworkArgs {
  @Field(() => CooperationWhere, {
    nullable: true,
    description: 'What counts as cooperation, and between whom; everything recorded when left out.',
  })
  where?: CooperationWhere | null;

  @Field(() => [CooperationKind], {
    nullable: true,
    description:
      'Which kinds of cooperation count. When left out: the kinds that `where` restricts, or all three when it restricts none.',
  })
  via?: CooperationKind[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether what bodies do counts for the organization at the top of them, which then stands in their place. Cooperation within one organization is left out.',
  })
  includeBodies!: boolean;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Only edges with at least this weight; from 1.',
  })
  minWeight!: number;

  @Field(() => Int, {
    defaultValue: 1000,
    description: 'How many edges, the strongest first: 1 to 1000.',
  })
  first!: number;
}
