import { countryInput } from '../country/country.inputs.ts';
import { citationParts, sourceInput } from '../source/source.inputs.ts';
import { extendWritable } from '../shared/write/writable-inputs.ts';
import { writable, type Part } from '../shared/write/writable.ts';
import { Topic } from './topic.entity.ts';

/** What says so and what it concerns: the lists that every record has. */
export const recordParts: Readonly<Record<string, Part>> = {
  ...citationParts,
  topics: {
    description: 'What it concerns: the ids or slugs of topics.',
    table: 'record_topic',
    owner: 'record_id',
    column: 'topic_id',
    types: [Topic.name],
  },
};

/** What of a topic can be written. */
export const topicInput = writable(Topic, {
  fields: ['name', 'broader', 'summary'],
  parts: recordParts,
});

extendWritable(countryInput, recordParts);
extendWritable(sourceInput, recordParts);
