import { Topic } from '../topic/topic.entity.ts';
import { agreementsOfTopic, agreementsOfTopicAndNarrower } from './agreement-topic.queries.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Topic. */
export const topicFields = [
  pageField(
    Topic,
    'agreements',
    agreementsOfTopic,
    'The agreements that concern it; the latest signed first, those without a date last.',
    {
      argument: 'includeNarrower',
      relation: agreementsOfTopicAndNarrower,
      description: 'Whether to include those that concern a part of it, however deep.',
    },
  ),
];
