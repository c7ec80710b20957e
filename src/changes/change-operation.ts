import { registerEnumType } from 'type-graphql';

export enum ChangeOperation {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  DELETED = 'DELETED',
  MERGED = 'MERGED',
}

registerEnumType(ChangeOperation, {
  name: 'ChangeOperation',
  description: 'What became of a record.',
  valuesConfig: {
    CREATED: { description: 'It was entered into the registry.' },
    UPDATED: { description: 'Fields of it, or lists that belong to it, were changed.' },
    DELETED: { description: 'It was taken out of the registry, with all that belonged to it.' },
    MERGED: {
      description: 'It turned out to be the same as another record, and became a part of that one.',
    },
  },
});

export enum ChangeMatch {
  STARTS = 'STARTS',
  CONTINUES = 'CONTINUES',
  STOPS = 'STOPS',
}

registerEnumType(ChangeMatch, {
  name: 'ChangeMatch',
  description: 'What a change means for who follows the records that match a filter.',
  valuesConfig: {
    STARTS: {
      description: 'The record matches since this change: it is new, or did not match before.',
    },
    CONTINUES: { description: 'The record matched before, and still does.' },
    STOPS: {
      description: 'The record matched before, and does not any more: it is changed, or gone.',
    },
  },
});
