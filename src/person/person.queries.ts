import { RecordNameWhere } from '../name/name.queries.ts';
import { namesByRecordId } from '../name/name.relations.ts';
import { CitationWhere } from '../source/source.queries.ts';
import { citationsByRecordId } from '../source/source.relations.ts';
import { toMany } from '../shared/filter/relation-filter.ts';
import { id, instant, text } from '../shared/filter/scalar-filter.ts';
import { whereInput } from '../shared/filter/where-input.ts';
import {
  ascending,
  foldedText,
  orderInput,
  requiredText,
  requiredColumn,
} from '../shared/page/order-input.ts';
import { listing } from '../shared/page/list-relation.ts';
import { Person } from './person.entity.ts';

export const PersonWhere = whereInput('PersonWhere', 'Which persons.', {
  id: id('per'),
  slug: text((person) => `${person}.slug`, 'The unique name in addresses.'),
  fullName: text((person) => `${person}.full_name`, 'The whole name.'),
  familyName: text((person) => `${person}.family_name`, 'The family name, where it can be told.'),
  honorific: text((person) => `${person}.honorific`, 'The honorific or rank.'),
  names: toMany(namesByRecordId, () => RecordNameWhere, 'Further names.'),
  citations: toMany(citationsByRecordId, () => CitationWhere, 'What says so.'),
  createdAt: instant(
    (person) => `${person}.created_at`,
    'When the record was entered into the registry.',
  ),
  updatedAt: instant((person) => `${person}.updated_at`, 'When the record was last changed.'),
});

export const persons = listing(Person, {
  where: PersonWhere,
  order: orderInput('Person', {
    FULL_NAME: requiredText('full_name', 'By the whole name.'),
    FAMILY_NAME: foldedText('family_name', 'By family name.'),
    CREATED_AT: requiredColumn(
      'created_at',
      'timestamptz',
      'By when the record was entered into the registry.',
    ),
    UPDATED_AT: requiredColumn('updated_at', 'timestamptz', 'By when the record was last changed.'),
  }),
  defaultOrder: [ascending('FULL_NAME')],
});
