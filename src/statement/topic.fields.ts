import { Topic } from '../topic/topic.entity.ts';
import { statementsOfTopic, statementsOfTopicAndNarrower } from './statement.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Topic. */
export const topicFields = [
  pageField(
    Topic,
    'statements',
    statementsOfTopic,
    'The statements that concern it, or are about it.',
    {
      argument: 'includeNarrower',
      relation: statementsOfTopicAndNarrower,
      description: 'Whether to include those on any part of it, however deep.',
    },
  ),
];
