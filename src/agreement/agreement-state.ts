import { registerEnumType } from 'type-graphql';

/** In the order of an agreement's life: what comes later outranks what comes before. */
export enum AgreementState {
  UNKNOWN = 'UNKNOWN',
  PROPOSED = 'PROPOSED',
  APPROVED = 'APPROVED',
  SIGNED = 'SIGNED',
  IN_FORCE = 'IN_FORCE',
  TERMINATED = 'TERMINATED',
}

registerEnumType(AgreementState, {
  name: 'AgreementState',
  description:
    'How far an agreement has come on a certain day, as its recorded actions tell. The furthest one holds.',
  valuesConfig: {
    UNKNOWN: {
      description: 'No action is recorded that tells it, or none that can have happened by then.',
    },
    PROPOSED: { description: 'It is being negotiated.' },
    APPROVED: { description: 'A party has approved it.' },
    SIGNED: { description: 'At least one party has signed it.' },
    IN_FORCE: { description: 'It is applied, be it provisionally.' },
    TERMINATED: { description: 'It has ended.' },
  },
});
