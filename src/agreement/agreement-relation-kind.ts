import { registerEnumType } from 'type-graphql';

export enum AgreementRelationKind {
  SUPPLEMENTS = 'SUPPLEMENTS',
  AMENDS = 'AMENDS',
  REPLACES = 'REPLACES',
  IMPLEMENTS = 'IMPLEMENTS',
}

registerEnumType(AgreementRelationKind, {
  name: 'AgreementRelationKind',
  description: 'What a later agreement does to an earlier one.',
  valuesConfig: {
    SUPPLEMENTS: { description: 'The later one adds to the earlier one, which stays as it is.' },
    AMENDS: { description: 'The later one changes the text of the earlier one.' },
    REPLACES: { description: 'The later one takes the place of the earlier one.' },
    IMPLEMENTS: { description: 'The later one carries out what the earlier one provides for.' },
  },
});
