import { CooperationKind } from './link-kind.ts';

/** SQL of who takes part in what, by kind: rows of `act` and `organization`, both uuids; a row may come twice. */
export const PARTICIPATIONS: Readonly<Record<CooperationKind, string>> = {
  [CooperationKind.AGREEMENT]: `SELECT agreement_id AS act, organization_id AS organization
FROM agreement_party WHERE organization_id IS NOT NULL`,
  [CooperationKind.PROJECT]: `SELECT project_id AS act, organization_id AS organization
FROM project_participant WHERE organization_id IS NOT NULL`,
  [CooperationKind.MEETING]: `SELECT meeting_id AS act, organization_id AS organization
FROM meeting_participant WHERE organization_id IS NOT NULL
UNION ALL SELECT meeting_id, on_behalf_of_id FROM meeting_participant WHERE on_behalf_of_id IS NOT NULL`,
};

/** The tables of what they take part in, which name its GraphQL types too. */
export const ACT_TABLES: Readonly<Record<CooperationKind, string>> = {
  [CooperationKind.AGREEMENT]: 'agreement',
  [CooperationKind.PROJECT]: 'project',
  [CooperationKind.MEETING]: 'meeting',
};
