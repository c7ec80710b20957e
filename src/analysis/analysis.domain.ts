import type { Domain } from '../shared/record/domain.ts';
import { CooperationEdgeResolver } from './cooperation/cooperation-edge.resolver.ts';
import { CooperationNetworkResolver } from './cooperation/cooperation-network.resolver.ts';
import { CooperationPathResolver } from './cooperation/cooperation-path.resolver.ts';
import { agreementGrouping } from './groups/agreement-groups.queries.ts';
import { groupQuery } from './groups/group-query.ts';
import { meetingGrouping } from './groups/meeting-groups.queries.ts';
import { projectGrouping } from './groups/project-groups.queries.ts';

/** Questions across the domains: groups of records, the network of cooperation, and chains within it. */
export const analysisDomain: Domain = {
  entities: [],
  resolvers: [
    ...groupQuery('agreementGroups', agreementGrouping),
    ...groupQuery('projectGroups', projectGrouping),
    ...groupQuery('meetingGroups', meetingGrouping),
    CooperationNetworkResolver,
    CooperationEdgeResolver,
    CooperationPathResolver,
  ],
};
