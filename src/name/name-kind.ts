import { registerEnumType } from 'type-graphql';

export enum NameKind {
  ACRONYM = 'ACRONYM',
  FORMER = 'FORMER',
  TRANSLITERATION = 'TRANSLITERATION',
  TRANSLATION = 'TRANSLATION',
  VARIANT = 'VARIANT',
}

registerEnumType(NameKind, {
  name: 'NameKind',
  description: 'What sort of name a further name of a record is.',
  valuesConfig: {
    ACRONYM: { description: 'The initials of the name.' },
    FORMER: { description: 'A name that it has had before.' },
    TRANSLITERATION: { description: 'The name in another script or spelling system.' },
    TRANSLATION: { description: 'The name in another language.' },
    VARIANT: { description: 'Another way in which sources write the name.' },
  },
});
