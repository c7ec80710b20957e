import { Organization } from '../organization/organization.entity.ts';
import { OrganizationWhere } from '../organization/organization.queries.ts';
import { toMany, toOne } from '../shared/filter/relation-filter.ts';
import { choice, id, text } from '../shared/filter/scalar-filter.ts';
import { extendWhere, whereInput } from '../shared/filter/where-input.ts';
import { requiredColumn } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { linked, listing } from '../shared/page/list-relation.ts';
import { ascending } from '../shared/page/order.ts';
import { recordFilters } from '../shared/record/record-filters.ts';
import { recordOrders } from '../shared/record/record-orders.ts';
import { CitationWhere } from '../source/source.queries.ts';
import { citationsByRecordId } from '../source/source.relations.ts';
import { InformationSystem } from '../system/information-system.entity.ts';
import { InformationSystemWhere } from '../system/system.queries.ts';
import { TopicWhere } from '../topic/topic.queries.ts';
import { topicsByRecordId } from '../topic/topic.relations.ts';
import { Agreement } from './agreement.entity.ts';
import { AgreementWhere } from './agreement.queries.ts';
import { provisionsByAgreementId } from './agreement.relations.ts';
import { ProvisionKind } from './provision-kind.ts';
import { Provision } from './provision.entity.ts';

export const ProvisionWhere = whereInput('ProvisionWhere', 'Which provisions of agreements.', {
  id: id('prv'),
  kind: choice(
    ProvisionKind,
    'ProvisionKind',
    (provision) => `${provision}.kind`,
    'What it grants or obliges to.',
  ),
  text: text((provision) => `${provision}.text`, 'What it says.'),
  system: toOne(
    InformationSystem,
    'system_id',
    () => InformationSystemWhere,
    'The system that it opens or connects.',
  ),
  grantor: toOne(Organization, 'grantor_id', () => OrganizationWhere, 'Who grants.'),
  grantee: toOne(Organization, 'grantee_id', () => OrganizationWhere, 'To whom it is granted.'),
  agreement: toOne(
    Agreement,
    'agreement_id',
    () => AgreementWhere,
    'The agreement that provides for it.',
  ),
  topics: toMany(topicsByRecordId, () => TopicWhere, 'What it concerns.'),
  citations: toMany(citationsByRecordId, () => CitationWhere, 'What says so.'),
  ...recordFilters,
});

export const provisions = listing(Provision, {
  where: ProvisionWhere,
  order: orderInput('Provision', {
    KIND: requiredColumn('kind', 'text', 'By the name of its kind.'),
    ...recordOrders,
  }),
  defaultOrder: [ascending('KIND')],
});

/** What opens or connects a system. */
export const provisionsOfSystem = linked(
  provisions,
  (provision, system) => `${provision}.system_id = ${system}`,
);

/** What an organization grants to others. */
export const provisionsOfGrantor = linked(
  provisions,
  (provision, grantor) => `${provision}.grantor_id = ${grantor}`,
);

/** What is granted to an organization. */
export const provisionsOfGrantee = linked(
  provisions,
  (provision, grantee) => `${provision}.grantee_id = ${grantee}`,
);

extendWhere(AgreementWhere, {
  provisions: toMany(provisionsByAgreementId, () => ProvisionWhere, 'What it provides for.'),
});
extendWhere(InformationSystemWhere, {
  provisions: toMany(provisionsOfSystem, () => ProvisionWhere, 'What opens or connects it.'),
});
extendWhere(OrganizationWhere, {
  provisionsGranted: toMany(provisionsOfGrantor, () => ProvisionWhere, 'What it grants to others.'),
  provisionsReceived: toMany(provisionsOfGrantee, () => ProvisionWhere, 'What is granted to it.'),
});
