import { Topic } from '../topic/topic.entity.ts';
import { meetingsOfTopic, meetingsOfTopicAndNarrower } from './meeting.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Topic. */
export const topicFields = [
  pageField(Topic, 'meetings', meetingsOfTopic, 'The meetings that concern it.', {
    argument: 'includeNarrower',
    relation: meetingsOfTopicAndNarrower,
    description: 'Whether to include those that concern a part of it, however deep.',
  }),
];
