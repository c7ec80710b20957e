import { registerEnumType } from 'type-graphql';

export enum AgreementKind {
  TREATY = 'TREATY',
  COOPERATION_AGREEMENT = 'COOPERATION_AGREEMENT',
  SUPPLEMENTARY_AGREEMENT = 'SUPPLEMENTARY_AGREEMENT',
  MEMORANDUM_OF_UNDERSTANDING = 'MEMORANDUM_OF_UNDERSTANDING',
  PROTOCOL = 'PROTOCOL',
  ARRANGEMENT = 'ARRANGEMENT',
  DECLARATION = 'DECLARATION',
  OTHER = 'OTHER',
}

registerEnumType(AgreementKind, {
  name: 'AgreementKind',
  description: 'What sort of instrument an agreement is, as its sources call it.',
  valuesConfig: {
    TREATY: { description: 'Binding under international law, usually between states.' },
    COOPERATION_AGREEMENT: { description: 'Sets out how its parties work together from then on.' },
    SUPPLEMENTARY_AGREEMENT: {
      description: 'Adds to an earlier agreement of the same parties; see `relations`.',
    },
    MEMORANDUM_OF_UNDERSTANDING: { description: 'Records what its parties intend to do together.' },
    PROTOCOL: {
      description: 'Works out or changes a part of a treaty, or records what was agreed.',
    },
    ARRANGEMENT: { description: 'Settles practical matters, often between authorities.' },
    DECLARATION: { description: 'States what its parties jointly hold or promise.' },
    OTHER: { description: 'Another sort of instrument, or one that the sources do not name.' },
  },
});
