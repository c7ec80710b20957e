import { byIdQuery } from '../shared/record/by-id-query.ts';
import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { meetingFields } from './meeting.fields.ts';
import { organizationFields } from './organization.fields.ts';
import { personFields } from './person.fields.ts';
import { Statement } from './statement.entity.ts';
import { statements } from './statement.queries.ts';
import { recordFields, StatementResolver } from './statement.resolver.ts';
import { topicFields } from './topic.fields.ts';
import { recordMutations } from '../shared/write/record-mutations.ts';
import { statementInput } from './statement.inputs.ts';

export const statementDomain: Domain = {
  entities: [Statement],
  resolvers: [
    listQuery('statements', statements),
    byIdQuery('statement', Statement),
    StatementResolver,
    ...recordFields,
    ...personFields,
    ...organizationFields,
    ...meetingFields,
    ...topicFields,
    ...recordMutations(statementInput),
  ],
  writables: [statementInput],
};
