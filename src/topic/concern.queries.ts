import type { Link } from '../shared/read/link.ts';

/** SQL of the array of a topic and all parts of it. An array, because a generic plan finds its elements by index. */
export const topicAndNarrower = (topic: string): string => `ARRAY (
      WITH RECURSIVE narrower AS (
        SELECT ${topic} AS id
        UNION SELECT topic.id FROM topic JOIN narrower ON topic.broader_id = narrower.id
      )
      SELECT id FROM narrower)`;

/** From a topic to the records of any type that concern it. */
export const concerns: Link = (record, topic, among) =>
  among(`${record}.id`, `SELECT record_id FROM record_topic WHERE topic_id = ${topic}`);

/** From a topic to the records of any type that concern it or any part of it. */
export const concernsPart: Link = (record, topic, among) =>
  among(
    `${record}.id`,
    `SELECT record_id FROM record_topic WHERE topic_id = ANY (${topicAndNarrower(topic)})`,
  );
