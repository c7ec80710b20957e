import { AgreementWhere } from '../../agreement/agreement.queries.ts';
import { MeetingWhere } from '../../meeting/meeting.queries.ts';
import { OrganizationWhere } from '../../organization/organization.queries.ts';
import { ProjectWhere } from '../../project/project.queries.ts';
import type { WhereClass } from '../../shared/filter/where-input.ts';
import { whereSql } from '../../shared/filter/where-sql.ts';
import type { Where } from '../../shared/filter/where.ts';
import type { Parameters } from '../../shared/read/parameters.ts';
import { CooperationKind } from './link-kind.ts';
import type { CountedKind } from './counted-kinds.ts';
import { ACT_TABLES, PARTICIPATIONS } from './participation.queries.ts';

const WHERE_OF: Readonly<Record<CooperationKind, WhereClass>> = {
  [CooperationKind.AGREEMENT]: AgreementWhere,
  [CooperationKind.PROJECT]: ProjectWhere,
  [CooperationKind.MEETING]: MeetingWhere,
};

/** Which network is asked for. */
export interface NetworkAsked {
  readonly kinds: readonly CountedKind[];
  readonly organizations: Where | null;
  readonly includeBodies: boolean;
  readonly minWeight: number;
  readonly first: number;
  /** Whether the ids of what stands behind each edge are wanted. */
  readonly withActs: boolean;
}

/** `took_part`: who takes part in what, each once; bodies replaced by the organization at the top if wanted. */
export function tookPart(
  { kinds, organizations, includeBodies }: NetworkAsked,
  parameters: Parameters,
): string {
  const among = organizations
    ? `WHERE ${whereSql(OrganizationWhere, organizations, 'o', parameters)}`
    : '';
  // Each organization with the one that stands for it.
  const standing = includeBodies
    ? `standing AS (SELECT id, id AS top FROM organization WHERE parent_id IS NULL
UNION ALL SELECT body.id, above.top FROM organization body JOIN standing above ON above.id = body.parent_id)`
    : 'standing AS (SELECT id, id AS top FROM organization)';
  const parts = kinds.map(({ kind, where }) => {
    const counted = where
      ? `JOIN ${ACT_TABLES[kind]} s ON s.id = p.act WHERE ${whereSql(WHERE_OF[kind], where, 's', parameters)}`
      : '';
    return `SELECT DISTINCT '${kind}' AS kind, p.act, n.top AS organization
FROM (${PARTICIPATIONS[kind]}) p JOIN nodes n ON n.id = p.organization ${counted}`;
  });
  return `WITH RECURSIVE ${standing},
nodes AS (SELECT standing.* FROM standing JOIN organization o ON o.id = standing.top ${among}),
took_part AS MATERIALIZED (${parts.join('\nUNION ALL ')})`;
}
