import { Topic } from '../topic/topic.entity.ts';
import { projectsOfTopic, projectsOfTopicAndNarrower } from './inverse.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Topic. */
export const topicFields = [
  pageField(Topic, 'projects', projectsOfTopic, 'The projects that concern it.', {
    argument: 'includeNarrower',
    relation: projectsOfTopicAndNarrower,
    description: 'Whether to include those that concern a part of it, however deep.',
  }),
];
