import { byIdQuery } from '../shared/record/by-id-query.ts';
import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { oneQuery } from '../shared/record/one-query.ts';
import { AgreementAction } from './agreement-action.entity.ts';
import { agreementActions } from './agreement-action.queries.ts';
import { AgreementParty } from './agreement-party.entity.ts';
import { AgreementRelation } from './agreement-relation.entity.ts';
import './agreement-relation.queries.ts';
import { AgreementStatusResolver, StatusProofResolver } from './agreement-status.resolver.ts';
import { Agreement } from './agreement.entity.ts';
import { agreements } from './agreement.queries.ts';
import { agreementFields } from './agreement.fields.ts';
import { countryFields } from './country.fields.ts';
import { InverseAgreementRelation } from './inverse-agreement-relation.entity.ts';
import { organizationFields } from './organization.fields.ts';
import { personFields } from './person.fields.ts';
import { Provision } from './provision.entity.ts';
import { provisions } from './provision.queries.ts';
import { informationSystemFields } from './system.fields.ts';
import { topicFields } from './topic.fields.ts';
import { agreementActionInput } from './agreement-action.inputs.ts';
import { agreementInput } from './agreement.inputs.ts';
import { provisionInput } from './provision.inputs.ts';
import { agreementMutations } from './agreement.mutations.ts';

export const agreementDomain: Domain = {
  entities: [
    Agreement,
    AgreementParty,
    AgreementAction,
    Provision,
    AgreementRelation,
    InverseAgreementRelation,
  ],
  resolvers: [
    listQuery('agreements', agreements),
    oneQuery('agreement', Agreement, 'slug'),
    listQuery('agreementActions', agreementActions),
    byIdQuery('agreementAction', AgreementAction),
    listQuery('provisions', provisions),
    byIdQuery('provision', Provision),
    ...agreementFields,
    AgreementStatusResolver,
    StatusProofResolver,
    ...organizationFields,
    ...countryFields,
    ...personFields,
    ...informationSystemFields,
    ...topicFields,
    ...agreementMutations,
  ],
  writables: [agreementInput, agreementActionInput, provisionInput],
};
