import { registerEnumType } from 'type-graphql';

export enum AgreementPartyRole {
  PARTY = 'PARTY',
  BENEFICIARY = 'BENEFICIARY',
  DEPOSITARY = 'DEPOSITARY',
  OBSERVER = 'OBSERVER',
}

registerEnumType(AgreementPartyRole, {
  name: 'AgreementPartyRole',
  description: 'How an organization or a country takes part in an agreement.',
  valuesConfig: {
    PARTY: { description: 'Makes the agreement and is bound by it.' },
    BENEFICIARY: { description: 'Gains by the agreement without having made it.' },
    DEPOSITARY: { description: 'Keeps the original and takes notifications of the parties.' },
    OBSERVER: { description: 'Follows the agreement without being bound by it.' },
  },
});
