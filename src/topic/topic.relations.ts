import { linkThrough } from '../shared/read/link.ts';
import { many } from '../shared/read/relation.ts';
import { linked } from '../shared/page/list-relation.ts';
import { Topic } from './topic.entity.ts';
import { topics } from './topic.queries.ts';

/** What a record of any type concerns, by name. */
export const topicsByRecordId = many(Topic, {
  link: linkThrough('record_topic', 'topic_id', 'record_id'),
  order: (topic) => `fold(${topic}.name) COLLATE "C"`,
});

/** The parts of a topic. */
export const narrowerTopics = linked(
  topics,
  (topic, broader) => `${topic}.broader_id = ${broader}`,
);
