/** SQL of the array of a topic and all parts of it. An array, because a generic plan finds its elements by index. */
export const topicAndNarrower = (topic: string): string => `ARRAY (
      WITH RECURSIVE narrower AS (
        SELECT ${topic} AS id
        UNION SELECT topic.id FROM topic JOIN narrower ON topic.broader_id = narrower.id
      )
      SELECT id FROM narrower)`;

/** SQL that is true for a record of any type that concerns a topic. */
export const concerns = (record: string, topic: string): string =>
  `${record}.id IN (SELECT record_id FROM record_topic WHERE topic_id = ${topic})`;

/** SQL that is true for a record of any type that concerns a topic or any part of it. */
export const concernsPart = (record: string, topic: string): string =>
  `${record}.id IN (SELECT record_id FROM record_topic WHERE topic_id = ANY (${topicAndNarrower(topic)}))`;
