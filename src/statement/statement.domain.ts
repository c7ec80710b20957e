import type { Domain } from '../shared/record/domain.ts';
import { listQuery } from '../shared/record/list-query.ts';
import { MeetingStatementsResolver } from './meeting.fields.ts';
import { OrganizationStatementsResolver } from './organization.fields.ts';
import { PersonStatementsResolver } from './person.fields.ts';
import { Statement } from './statement.entity.ts';
import { statements } from './statement.queries.ts';
import { RecordStatementsResolver, StatementResolver } from './statement.resolver.ts';
import { TopicStatementsResolver } from './topic.fields.ts';

export const statementDomain: Domain = {
  entities: [Statement],
  resolvers: [
    listQuery('statements', statements),
    StatementResolver,
    RecordStatementsResolver,
    PersonStatementsResolver,
    OrganizationStatementsResolver,
    MeetingStatementsResolver,
    TopicStatementsResolver,
  ],
};
