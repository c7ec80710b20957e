import { RegistryRecord } from '../shared/record/registry-record.ts';
import { Topic } from './topic.entity.ts';
import { narrowerTopics, topicsByRecordId } from './topic.relations.ts';
import { pageField } from '../shared/page/page-field.ts';
import { manyField } from '../shared/record/many-field.ts';

/** The fields of RegistryRecord that are relations. */
export const recordFields = [
  manyField(RegistryRecord, 'topics', topicsByRecordId, 'What it concerns, by name.'),
];

/** The fields of Topic that are relations. */
export const topicFields = [
  pageField(Topic, 'narrower', narrowerTopics, 'The topics that are parts of it.'),
];
