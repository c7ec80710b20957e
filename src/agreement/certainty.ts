import { registerEnumType } from 'type-graphql';

export enum Certainty {
  DEFINITE = 'DEFINITE',
  POSSIBLE = 'POSSIBLE',
}

registerEnumType(Certainty, {
  name: 'Certainty',
  description: 'Whether uncertain dates leave an answer open.',
  valuesConfig: {
    DEFINITE: { description: 'It holds on whichever day within their bounds things happened.' },
    POSSIBLE: { description: 'It holds on some days within the bounds, and does not on others.' },
  },
});
