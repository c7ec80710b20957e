import { CitationWhere } from '../source/source.queries.ts';
import { citationsByRecordId } from '../source/source.relations.ts';
import { fuzzyDate } from '../shared/filter/fuzzy-date-filter.ts';
import { toMany } from '../shared/filter/relation-filter.ts';
import { choice, id, text } from '../shared/filter/scalar-filter.ts';
import { whereInput } from '../shared/filter/where-input.ts';
import { column, requiredText, requiredColumn } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { listing } from '../shared/page/list-relation.ts';
import { descending } from '../shared/page/order.ts';
import { recordFilters } from '../shared/record/record-filters.ts';
import { recordOrders } from '../shared/record/record-orders.ts';
import { TopicWhere } from '../topic/topic.queries.ts';
import { topicsByRecordId } from '../topic/topic.relations.ts';
import { AgreementKind } from './agreement-kind.ts';
import { AgreementState } from './agreement-state.ts';
import { byStateToday, stateToday } from './agreement-status.queries.ts';
import { Agreement } from './agreement.entity.ts';

/** Its parties, actions, provisions and relations add themselves where they are declared. */
export const AgreementWhere = whereInput('AgreementWhere', 'Which agreements.', {
  id: id('agr'),
  slug: text((agreement) => `${agreement}.slug`, 'Its unique name in addresses.'),
  title: text((agreement) => `${agreement}.title`, 'What it is called.'),
  kind: choice(
    AgreementKind,
    'AgreementKind',
    (agreement) => `${agreement}.kind`,
    'What sort of instrument it is.',
  ),
  status: choice(
    AgreementState,
    'AgreementState',
    stateToday,
    'Its state today (UTC), definite or possible, as `status` answers it without a day.',
  ),
  signedOn: fuzzyDate('signed_on', 'When the signing was complete.'),
  scopeNote: text((agreement) => `${agreement}.scope_note`, 'What it does not cover.'),
  topics: toMany(topicsByRecordId, () => TopicWhere, 'What it concerns.'),
  citations: toMany(citationsByRecordId, () => CitationWhere, 'What says so.'),
  ...recordFilters,
});

export const agreements = listing(Agreement, {
  where: AgreementWhere,
  order: orderInput('Agreement', {
    SIGNED_ON: column(
      'signed_on_earliest',
      'date',
      'By the first day on which its signing can have been complete.',
    ),
    TITLE: requiredText('title', 'By title.'),
    KIND: requiredColumn('kind', 'text', 'By the name of its kind.'),
    STATUS: byStateToday,
    ...recordOrders,
  }),
  defaultOrder: [descending('SIGNED_ON')],
});
