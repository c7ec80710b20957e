import { createWithinMutation, partMutations } from '../shared/write/part-mutations.ts';
import {
  deleteMutation,
  recordMutations,
  updateMutation,
} from '../shared/write/record-mutations.ts';
import { agreementActionInput, leavesWithdrawals } from './agreement-action.inputs.ts';
import { agreementInput } from './agreement.inputs.ts';
import { provisionInput } from './provision.inputs.ts';

/** All that writes agreements, with the records that belong to them. */
export const agreementMutations = [
  ...recordMutations(agreementInput),
  ...partMutations(agreementInput, 'parties', 'Party'),
  ...createWithinMutation(agreementActionInput, agreementInput, {
    name: 'recordAgreementAction',
    description:
      'Records what happened in the life of an agreement, such as a signature, and derives from it when the agreement was signed and how far it has come.',
    column: 'agreement_id',
  }),
  ...updateMutation(agreementActionInput),
  ...deleteMutation(agreementActionInput.entity, leavesWithdrawals),
  ...createWithinMutation(provisionInput, agreementInput, {
    name: 'createProvision',
    description: 'Adds a provision to an agreement, behind those that are there.',
    column: 'agreement_id',
    isOrdered: true,
  }),
  ...updateMutation(provisionInput),
  ...deleteMutation(provisionInput.entity),
];
