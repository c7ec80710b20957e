import { RecordNameWhere } from '../name/name.queries.ts';
import { namesByRecordId } from '../name/name.relations.ts';
import { CitationWhere } from '../source/source.queries.ts';
import { citationsByRecordId } from '../source/source.relations.ts';
import { toMany } from '../shared/filter/relation-filter.ts';
import { id, text } from '../shared/filter/scalar-filter.ts';
import { whereInput } from '../shared/filter/where-input.ts';
import { foldedText, requiredText } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { listing } from '../shared/page/list-relation.ts';
import { ascending } from '../shared/page/order.ts';
import { recordFilters } from '../shared/record/record-filters.ts';
import { recordOrders } from '../shared/record/record-orders.ts';
import { Person } from './person.entity.ts';

export const PersonWhere = whereInput('PersonWhere', 'Which persons.', {
  id: id('per'),
  slug: text((person) => `${person}.slug`, 'The unique name in addresses.'),
  fullName: text((person) => `${person}.full_name`, 'The whole name.'),
  familyName: text((person) => `${person}.family_name`, 'The family name, where it can be told.'),
  honorific: text((person) => `${person}.honorific`, 'The honorific or rank.'),
  names: toMany(namesByRecordId, () => RecordNameWhere, 'Further names.'),
  citations: toMany(citationsByRecordId, () => CitationWhere, 'What says so.'),
  ...recordFilters,
});

export const persons = listing(Person, {
  where: PersonWhere,
  order: orderInput('Person', {
    FULL_NAME: requiredText('full_name', 'By the whole name.'),
    FAMILY_NAME: foldedText('family_name', 'By family name.'),
    ...recordOrders,
  }),
  defaultOrder: [ascending('FULL_NAME')],
});
