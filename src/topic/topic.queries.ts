import { toOne } from '../shared/filter/relation-filter.ts';
import { id, text } from '../shared/filter/scalar-filter.ts';
import { extendWhere, whereInput, type WhereClass } from '../shared/filter/where-input.ts';
import { requiredText } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { listing } from '../shared/page/list-relation.ts';
import { ascending } from '../shared/page/order.ts';
import { recordFilters } from '../shared/record/record-filters.ts';
import { Topic } from './topic.entity.ts';

export const TopicWhere: WhereClass = whereInput('TopicWhere', 'Which topics.', {
  id: id('top'),
  slug: text((topic) => `${topic}.slug`, 'Its unique name in addresses.'),
  name: text((topic) => `${topic}.name`, 'Its name.'),
  ...recordFilters,
});
extendWhere(TopicWhere, {
  broader: toOne(Topic, 'broader_id', () => TopicWhere, 'The topic that it is a part of.'),
});

export const topics = listing(Topic, {
  where: TopicWhere,
  order: orderInput('Topic', { NAME: requiredText('name', 'By name.') }),
  defaultOrder: [ascending('NAME')],
});
