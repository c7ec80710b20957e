import { audienceParts } from '../shared/record/visibility.ts';
import { writable, type Part } from '../shared/write/writable.ts';
import { recordParts } from '../topic/topic.inputs.ts';
import { agreementActionInput, actsForParties } from './agreement-action.inputs.ts';
import { AgreementParty } from './agreement-party.entity.ts';
import { AgreementRelation } from './agreement-relation.entity.ts';
import { Agreement } from './agreement.entity.ts';
import { provisionInput } from './provision.inputs.ts';

const parties: Part = {
  description: 'Who takes part and in which role, in the order in which they are to be listed.',
  of: writable(AgreementParty, { fields: ['party', 'role'] }),
  owner: 'agreement_id',
  distinctBy: ['party', 'role'],
  isOrdered: true,
};

/** What of an agreement can be written. Its actions and provisions are records: later they have mutations of their own. */
export const agreementInput = writable(Agreement, {
  fields: ['title', 'kind', 'scopeNote', 'summary', 'visibility'],
  parts: {
    ...audienceParts,
    parties,
    actions: {
      description: 'What happened in its life, such as its signatures.',
      of: agreementActionInput,
      owner: 'agreement_id',
      distinctBy: ['kind', 'on', 'party', 'signatory', 'city', 'country'],
      isInitial: true,
    },
    provisions: {
      description: 'What it grants and obliges to, in the order in which it is to be listed.',
      of: provisionInput,
      owner: 'agreement_id',
      distinctBy: ['kind', 'text', 'grantor', 'grantee'],
      isInitial: true,
      isOrdered: true,
    },
    relations: {
      description: 'What it does to earlier agreements.',
      of: writable(AgreementRelation, { fields: ['kind', 'agreement'] }),
      owner: 'source_agreement_id',
      distinctBy: ['kind', 'agreement'],
      other: 'agreement',
    },
    ...recordParts,
  },
  check: actsForParties,
  derived: ['signedOn'],
  derivedFrom: {
    status: ['proposed_from', 'approved_from', 'signed_from', 'in_force_from', 'terminated_from'],
  },
});
