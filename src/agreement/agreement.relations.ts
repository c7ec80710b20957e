import { many } from '../shared/read/relation.ts';
import { AgreementAction } from './agreement-action.entity.ts';
import { AgreementParty } from './agreement-party.entity.ts';
import { AgreementRelation } from './agreement-relation.entity.ts';
import { InverseAgreementRelation } from './inverse-agreement-relation.entity.ts';
import { Provision } from './provision.entity.ts';

/** Who takes part in an agreement, in the order recorded. */
export const partiesByAgreementId = many(AgreementParty, {
  link: (party, agreement) => `${party}.agreement_id = ${agreement}`,
  order: (party) => `${party}.position`,
});

/** What happened in an agreement's life, by the first day on which it can have, the undated last. */
export const actionsByAgreementId = many(AgreementAction, {
  link: (action, agreement) => `${action}.agreement_id = ${agreement}`,
  order: (action) => `${action}.on_earliest NULLS LAST, ${action}.on_latest NULLS LAST`,
});

/** What an agreement provides for, in the order recorded. */
export const provisionsByAgreementId = many(Provision, {
  link: (provision, agreement) => `${provision}.agreement_id = ${agreement}`,
  order: (provision) => `${provision}.position`,
});

/** What an agreement does to earlier ones, by kind. */
export const relationsByAgreementId = many(AgreementRelation, {
  link: (relation, agreement) => `${relation}.source_agreement_id = ${agreement}`,
  order: (relation) => `${relation}.kind`,
});

/** What later agreements do to an agreement, by kind. */
export const inverseRelationsByAgreementId = many(InverseAgreementRelation, {
  link: (relation, agreement) => `${relation}.earlier_agreement_id = ${agreement}`,
  order: (relation) => `${relation}.kind`,
});
