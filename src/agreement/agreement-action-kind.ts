import { registerEnumType } from 'type-graphql';

export enum AgreementActionKind {
  NEGOTIATION = 'NEGOTIATION',
  APPROVAL = 'APPROVAL',
  SIGNATURE = 'SIGNATURE',
  RATIFICATION = 'RATIFICATION',
  ACCEPTANCE = 'ACCEPTANCE',
  ACCESSION = 'ACCESSION',
  PROVISIONAL_APPLICATION = 'PROVISIONAL_APPLICATION',
  ENTRY_INTO_FORCE = 'ENTRY_INTO_FORCE',
  AMENDMENT = 'AMENDMENT',
  WITHDRAWAL = 'WITHDRAWAL',
  TERMINATION = 'TERMINATION',
}

registerEnumType(AgreementActionKind, {
  name: 'AgreementActionKind',
  description: 'What happens in an agreement’s life. Some kinds decide its status, as they say.',
  valuesConfig: {
    NEGOTIATION: { description: 'It is proposed or talked over. Status: `PROPOSED`.' },
    APPROVAL: {
      description: 'An organ of a party consents to its being made. Status: `APPROVED`.',
    },
    SIGNATURE: { description: 'Somebody signs for a party. Status: `SIGNED`.' },
    RATIFICATION: {
      description: 'A party that has signed confirms that it is bound. Leaves the status as it is.',
    },
    ACCEPTANCE: {
      description:
        'A party consents to be bound, in place of ratification. Leaves the status as it is.',
    },
    ACCESSION: {
      description: 'Somebody who has not signed becomes a party. Leaves the status as it is.',
    },
    PROVISIONAL_APPLICATION: {
      description: 'The parties apply it before it enters into force. Status: `IN_FORCE`.',
    },
    ENTRY_INTO_FORCE: { description: 'It begins to bind its parties. Status: `IN_FORCE`.' },
    AMENDMENT: { description: 'Its text is changed. Leaves the status as it is.' },
    WITHDRAWAL: { description: 'One party leaves it. Leaves the status as it is.' },
    TERMINATION: { description: 'It ceases to bind anybody. Status: `TERMINATED`.' },
  },
});
