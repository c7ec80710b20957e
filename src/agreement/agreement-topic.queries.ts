import { toMany } from '../shared/filter/relation-filter.ts';
import { extendWhere } from '../shared/filter/where-input.ts';
import { linked } from '../shared/page/list-relation.ts';
import { concerns, concernsPart } from '../topic/concern.queries.ts';
import { TopicWhere } from '../topic/topic.queries.ts';
import { AgreementWhere, agreements } from './agreement.queries.ts';

/** What concerns a topic. */
export const agreementsOfTopic = linked(agreements, concerns);

/** What concerns a topic or any part of it, however deep. */
export const agreementsOfTopicAndNarrower = linked(agreements, concernsPart);

extendWhere(TopicWhere, {
  agreements: toMany(agreementsOfTopic, () => AgreementWhere, 'The agreements that concern it.'),
});
