import { AGREEMENT, ORGANIZATION, PROJECT } from './columns.mjs';
import { ofAll, ofOwner } from './list-kinds.mjs';
import { agreementConditions, organizationConditions } from './where.mjs';

export const agreementsOfOrganization = ofOwner({
  columns: AGREEMENT,
  // Parties repeat the day that agreements are ordered by: a page follows them, each agreement once.
  from: `(SELECT DISTINCT coalesce(signed_on_earliest, '-infinity') AS day, agreement_id
    FROM agreement_party WHERE organization_id = k.owner ORDER BY day DESC, agreement_id DESC) l
    JOIN agreement a ON a.id = l.agreement_id`,
  link: 'true',
  order: 'l.day DESC, l.agreement_id DESC',
  count:
    'count(DISTINCT agreement_id)::integer FROM agreement_party WHERE organization_id = k.owner',
});

export const projectsOfOrganization = ofOwner({
  columns: PROJECT,
  from: `(SELECT DISTINCT fold(name) COLLATE "C" AS folded, project_id
    FROM project_participant WHERE organization_id = k.owner ORDER BY folded, project_id) l
    JOIN project p ON p.id = l.project_id`,
  link: 'true',
  order: 'l.folded, l.project_id',
  count:
    'count(DISTINCT project_id)::integer FROM project_participant WHERE organization_id = k.owner',
});

export const projectsOfAgreement = ofOwner({
  columns: PROJECT,
  from: 'project_agreement l JOIN project p ON p.id = l.project_id',
  link: 'l.agreement_id = k.owner',
  order: 'fold(p.name) COLLATE "C", p.id',
  count: 'count(*)::integer FROM project_agreement WHERE agreement_id = k.owner',
});

export const allAgreements = ofAll({
  columns: AGREEMENT,
  from: 'agreement a',
  conditions: agreementConditions,
  orderSql: ([{ direction }] = [{ direction: 'DESC' }]) =>
    `a.signed_on_earliest ${direction} NULLS LAST, a.id ${direction} NULLS LAST`,
});

/** Never null: one index then serves both directions. */
const REQUIRED_ORDERS = ['NAME', 'CREATED_AT'];

const ORGANIZATION_ORDERS = {
  NAME: 'fold(o.name) COLLATE "C"',
  MEMBER_COUNT: 'o.member_count',
  FOUNDED: 'o.founded_earliest',
  CREATED_AT: 'o.created_at',
};

export const allOrganizations = ofAll({
  columns: ORGANIZATION,
  from: 'organization o',
  conditions: organizationConditions,
  // As the index has it: ascending with the unknown last, or exactly the other way round.
  orderSql: ([{ field, direction }] = [{ field: 'NAME', direction: 'ASC' }]) =>
    `${ORGANIZATION_ORDERS[field]} ${direction} ${REQUIRED_ORDERS.includes(field) ? '' : 'NULLS LAST'}, o.id ${direction}`,
});
