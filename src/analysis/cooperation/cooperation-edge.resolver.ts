import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Agreement } from '../../agreement/agreement.entity.ts';
import { Meeting } from '../../meeting/meeting.entity.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { Project } from '../../project/project.entity.ts';
import { Reads, type Reader } from '../../shared/read/reader.ts';
import type { ManyRelation } from '../../shared/read/relation.ts';
import { byUuid } from '../../shared/record/record-by-id.ts';
import { agreementsByIds, meetingsByIds, projectsByIds } from './acts.relations.ts';
import { CooperationEdge } from './cooperation-network.type.ts';
import { CooperationKind } from './link-kind.ts';

@Resolver(() => CooperationEdge)
export class CooperationEdgeResolver {
  @FieldResolver(() => Organization, {
    description: 'One of the two: the one that was entered into the registry first.',
  })
  a(@Root() { row }: CooperationEdge, @Reads() reader: Reader): Promise<Organization | null> {
    return byUuid(Organization)(reader, row.a);
  }

  @FieldResolver(() => Organization, { description: 'The other one.' })
  b(@Root() { row }: CooperationEdge, @Reads() reader: Reader): Promise<Organization | null> {
    return byUuid(Organization)(reader, row.b);
  }

  @FieldResolver(() => [Agreement], {
    description:
      'The agreements in which both take part, the latest signed first; of more than 100 the first by id.',
  })
  agreements(@Root() edge: CooperationEdge, @Reads() reader: Reader): Promise<Agreement[]> {
    return behind(agreementsByIds, reader, edge, CooperationKind.AGREEMENT);
  }

  @FieldResolver(() => [Project], {
    description: 'The projects in which both take part, by name; of more than 100 the first by id.',
  })
  projects(@Root() edge: CooperationEdge, @Reads() reader: Reader): Promise<Project[]> {
    return behind(projectsByIds, reader, edge, CooperationKind.PROJECT);
  }

  @FieldResolver(() => [Meeting], {
    description:
      'The meetings in which both took part, the latest first; of more than 100 the first by id.',
  })
  meetings(@Root() edge: CooperationEdge, @Reads() reader: Reader): Promise<Meeting[]> {
    return behind(meetingsByIds, reader, edge, CooperationKind.MEETING);
  }
}

function behind<T extends object>(
  relation: ManyRelation<T>,
  reader: Reader,
  { row }: CooperationEdge,
  kind: CooperationKind,
): Promise<T[]> {
  const ids = row.acts[kind];
  return ids === null ? Promise.resolve([]) : relation(reader, ids);
}
