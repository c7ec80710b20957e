import { linkThrough, type Matches } from '../shared/read/link.ts';

/** Matches a topic and all parts of it. An array, because a generic plan finds its elements by index. */
export const isTopicOrNarrower: Matches = (column, topic) => `${column} = ANY (ARRAY (
      WITH RECURSIVE narrower AS (
        SELECT ${topic} AS id
        UNION SELECT topic.id FROM topic JOIN narrower ON topic.broader_id = narrower.id
      )
      SELECT id FROM narrower))`;

/** From a topic to the records of any type that concern it. */
export const concerns = linkThrough('record_topic', 'record_id', 'topic_id');

/** From a topic to the records of any type that concern it or any part of it. */
export const concernsPart = linkThrough('record_topic', 'record_id', 'topic_id', isTopicOrNarrower);
