import { AgreementActionKind } from './agreement-action-kind.ts';
import { AgreementPartyRole } from './agreement-party-role.ts';
import { AgreementRelationKind } from './agreement-relation-kind.ts';
import { Agreement } from './agreement.entity.ts';
import {
  actionsByAgreementId,
  inverseRelationsByAgreementId,
  partiesByAgreementId,
  provisionsByAgreementId,
  relationsByAgreementId,
} from './agreement.relations.ts';
import { ProvisionKind } from './provision-kind.ts';
import { manyField } from '../shared/record/many-field.ts';

const RELATION_KINDS = {
  argument: 'kinds',
  property: 'kind',
  values: AgreementRelationKind,
  description: 'Only these kinds; all when left out.',
};

/** The fields of Agreement that are relations. */
export const agreementFields = [
  manyField(Agreement, 'parties', partiesByAgreementId, 'Who takes part, in the order recorded.', {
    argument: 'roles',
    property: 'role',
    values: AgreementPartyRole,
    description: 'Only in these roles; in any when left out.',
  }),
  manyField(
    Agreement,
    'actions',
    actionsByAgreementId,
    'What happened in its life, by the first day on which it can have; last what no day bounds.',
    {
      argument: 'kinds',
      property: 'kind',
      values: AgreementActionKind,
      description: 'Only these kinds; all when left out.',
    },
  ),
  manyField(
    Agreement,
    'provisions',
    provisionsByAgreementId,
    'What it grants and obliges to, in the order recorded.',
    {
      argument: 'kinds',
      property: 'kind',
      values: ProvisionKind,
      description: 'Only these kinds; all when left out.',
    },
  ),
  manyField(
    Agreement,
    'relations',
    relationsByAgreementId,
    'What it does to earlier agreements, by kind.',
    RELATION_KINDS,
  ),
  manyField(
    Agreement,
    'inverseRelations',
    inverseRelationsByAgreementId,
    'What later agreements do to it, by kind.',
    RELATION_KINDS,
  ),
];
