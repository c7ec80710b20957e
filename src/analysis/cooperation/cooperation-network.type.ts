import { Field, Int, ObjectType } from 'type-graphql';
import { CooperationKind } from './link-kind.ts';
import type { EdgeRow } from './network.queries.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'That two organizations cooperate, and how much.',
})
export class CooperationEdge {
  readonly row!: EdgeRow;

  @Field(() => Int, {
    description: 'How many agreements, projects and meetings they have in common.',
  })
  get weight(): number {
    return this.agreementCount + this.projectCount + this.meetingCount;
  }

  @Field(() => Int, { description: 'How many of them are agreements.' })
  get agreementCount(): number {
    return this.row.counts[CooperationKind.AGREEMENT];
  }

  @Field(() => Int, { description: 'How many of them are projects.' })
  get projectCount(): number {
    return this.row.counts[CooperationKind.PROJECT];
  }

  @Field(() => Int, { description: 'How many of them are meetings.' })
  get meetingCount(): number {
    return this.row.counts[CooperationKind.MEETING];
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Who cooperates with whom: organizations as nodes, and an edge between two that have something in common. Countries are no nodes.',
})
export class CooperationNetwork {
  @Field(() => [CooperationEdge], {
    description:
      'The edges, the strongest first; those of equal weight in the order in which their organizations were entered.',
  })
  edges!: CooperationEdge[];

  @Field(() => Int, { description: 'How many edges there are, those that `first` cuts off too.' })
  totalEdges!: number;
}
