import { fuzzyDate } from '../shared/filter/fuzzy-date-filter.ts';
import { toOne } from '../shared/filter/relation-filter.ts';
import { id, text } from '../shared/filter/scalar-filter.ts';
import { whereInput } from '../shared/filter/where-input.ts';
import { column, foldedText, requiredText } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { listing } from '../shared/page/list-relation.ts';
import { ascending, descending } from '../shared/page/order.ts';
import { recordFilters } from '../shared/record/record-filters.ts';
import { Citation } from './citation.entity.ts';
import { Source } from './source.entity.ts';

export const SourceWhere = whereInput('SourceWhere', 'Which sources.', {
  id: id('src'),
  slug: text((source) => `${source}.slug`, 'Its unique name in addresses.'),
  publisher: text((source) => `${source}.publisher`, 'Who published it.'),
  title: text((source) => `${source}.title`, 'Its title.'),
  language: text((source) => `${source}.language`, 'Its language, as a BCP 47 tag such as `en`.'),
  published: fuzzyDate('published', 'When it was published.'),
  ...recordFilters,
});

export const sources = listing(Source, {
  where: SourceWhere,
  order: orderInput('Source', {
    PUBLISHED: column(
      'published_earliest',
      'date',
      'By the first day on which it can have been published.',
    ),
    TITLE: requiredText('title', 'By title.'),
    PUBLISHER: foldedText('publisher', 'By publisher.'),
  }),
  defaultOrder: [descending('PUBLISHED')],
});

export const CitationWhere = whereInput('CitationWhere', 'Which citations.', {
  id: id('cit'),
  field: text((citation) => `${citation}.field`, 'The field that it supports.'),
  locator: text((citation) => `${citation}.locator`, 'Where in the source.'),
  source: toOne(Source, 'source_id', () => SourceWhere, 'What says so.'),
});

export const citations = listing(Citation, {
  where: CitationWhere,
  order: orderInput('Citation', { FIELD: foldedText('field', 'By the field that it supports.') }),
  defaultOrder: [ascending('FIELD')],
});
