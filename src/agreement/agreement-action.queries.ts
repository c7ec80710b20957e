import { Country } from '../country/country.entity.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { Person } from '../person/person.entity.ts';
import { PersonWhere } from '../person/person.queries.ts';
import { fuzzyDate } from '../shared/filter/fuzzy-date-filter.ts';
import { toMany, toOne } from '../shared/filter/relation-filter.ts';
import { choice, id, text } from '../shared/filter/scalar-filter.ts';
import { extendWhere, whereInput } from '../shared/filter/where-input.ts';
import { column, foldedText, requiredColumn } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { linked, listing } from '../shared/page/list-relation.ts';
import { descending } from '../shared/page/order.ts';
import { recordFilters } from '../shared/record/record-filters.ts';
import { recordOrders } from '../shared/record/record-orders.ts';
import { CitationWhere } from '../source/source.queries.ts';
import { citationsByRecordId } from '../source/source.relations.ts';
import { TopicWhere } from '../topic/topic.queries.ts';
import { topicsByRecordId } from '../topic/topic.relations.ts';
import { AgreementActionKind } from './agreement-action-kind.ts';
import { AgreementAction } from './agreement-action.entity.ts';
import { AgreementParty } from './agreement-party.entity.ts';
import { AgreementPartyWhere } from './agreement-party.queries.ts';
import { Agreement } from './agreement.entity.ts';
import { AgreementWhere } from './agreement.queries.ts';
import { actionsByAgreementId } from './agreement.relations.ts';

export const AgreementActionWhere = whereInput(
  'AgreementActionWhere',
  'Which actions of agreements.',
  {
    id: id('act'),
    kind: choice(
      AgreementActionKind,
      'AgreementActionKind',
      (action) => `${action}.kind`,
      'What happened.',
    ),
    on: fuzzyDate('on', 'When it happened.'),
    city: text((action) => `${action}.city`, 'The city where it happened.'),
    country: toOne(Country, 'country_id', () => CountryWhere, 'The country where it happened.'),
    party: toOne(AgreementParty, 'party_id', () => AgreementPartyWhere, 'Whose act it is.'),
    signatory: toOne(Person, 'signatory_id', () => PersonWhere, 'Who signed.'),
    agreement: toOne(
      Agreement,
      'agreement_id',
      () => AgreementWhere,
      'The agreement that it is about.',
    ),
    topics: toMany(topicsByRecordId, () => TopicWhere, 'What it concerns.'),
    citations: toMany(citationsByRecordId, () => CitationWhere, 'What says so.'),
    ...recordFilters,
  },
);

export const agreementActions = listing(AgreementAction, {
  where: AgreementActionWhere,
  order: orderInput('AgreementAction', {
    ON: column('on_earliest', 'date', 'By the first day on which it can have happened.'),
    KIND: requiredColumn('kind', 'text', 'By the name of its kind.'),
    CITY: foldedText('city', 'By the city where it happened.'),
    ...recordOrders,
  }),
  defaultOrder: [descending('ON')],
});

/** What a person signed. */
export const actionsOfSignatory = linked(
  agreementActions,
  (action, person) => `${action}.signatory_id = ${person}`,
);

extendWhere(AgreementWhere, {
  actions: toMany(actionsByAgreementId, () => AgreementActionWhere, 'What happened in its life.'),
});
extendWhere(PersonWhere, {
  actionsSigned: toMany(actionsOfSignatory, () => AgreementActionWhere, 'What the person signed.'),
});
