import { AGREEMENT, ORGANIZATION, PROJECT } from './columns.mjs';
import { ofAll, ofOwner } from './list-kinds.mjs';
import { agreementConditions, organizationConditions } from './where.mjs';

const LATEST_SIGNED = 'a.signed_on_earliest DESC NULLS LAST, a.id DESC NULLS LAST';

export const agreementsOfOrganization = ofOwner({
  columns: AGREEMENT,
  from: 'agreement a',
  link: 'a.id = ANY (ARRAY (SELECT agreement_id FROM agreement_party WHERE organization_id = k.owner))',
  order: LATEST_SIGNED,
  count:
    'count(DISTINCT agreement_id)::integer FROM agreement_party WHERE organization_id = k.owner',
});

export const projectsOfOrganization = ofOwner({
  columns: PROJECT,
  from: 'project p',
  link: 'p.id = ANY (ARRAY (SELECT project_id FROM project_participant WHERE organization_id = k.owner))',
  order: 'fold(p.name) COLLATE "C", p.id',
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
