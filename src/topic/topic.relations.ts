import { many } from '../shared/read/relation.ts';
import { linked } from '../shared/page/list-relation.ts';
import { Topic } from './topic.entity.ts';
import { topics } from './topic.queries.ts';

/** What a record of any type concerns, by name. */
export const topicsByRecordId = many(Topic, {
  link: (topic, record, among) =>
    among(`${topic}.id`, `SELECT topic_id FROM record_topic WHERE record_id = ${record}`),
  order: (topic) => `fold(${topic}.name) COLLATE "C"`,
});

/** The parts of a topic. */
export const narrowerTopics = linked(
  topics,
  (topic, broader) => `${topic}.broader_id = ${broader}`,
);
