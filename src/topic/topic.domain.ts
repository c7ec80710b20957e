import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { oneQuery } from '../shared/record/one-query.ts';
import { Topic } from './topic.entity.ts';
import { topics } from './topic.queries.ts';
import { recordFields, topicFields } from './topic.fields.ts';
import { recordMutations } from '../shared/write/record-mutations.ts';
import { topicInput } from './topic.inputs.ts';

export const topicDomain: Domain = {
  entities: [Topic],
  resolvers: [
    listQuery('topics', topics),
    oneQuery('topic', Topic, 'slug'),
    ...recordFields,
    ...topicFields,
    ...recordMutations(topicInput),
  ],
  writables: [topicInput],
};
