import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ReadsKeyOnly } from '../shared/read/reads-key-only.ts';
import { ask, Reads, type Reader } from '../shared/read/reader.ts';
import { recordOfType } from '../shared/record/record-by-id.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';
import { SUBJECTS_OF_STATEMENT } from './statement-subject.queries.ts';
import { Statement } from './statement.entity.ts';
import { statementsAboutRecord } from './statement.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

@Resolver(() => Statement)
export class StatementResolver {
  @ReadsKeyOnly()
  @FieldResolver(() => [RegistryRecord], {
    description: 'The records that it is about, of any type; by type, then by id.',
  })
  async about(@Root() statement: Statement, @Reads() reader: Reader): Promise<RegistryRecord[]> {
    const subjects = await ask(reader, { statement: SUBJECTS_OF_STATEMENT, key: [statement.uuid] });
    const records = await Promise.all(
      subjects.map(({ type, uuid }) => recordOfType(reader, type, uuid)),
    );
    return records.filter((record) => record instanceof RegistryRecord);
  }
}

/** What this domain adds to every record. */
export const recordFields = [
  pageField(
    RegistryRecord,
    'statementsAbout',
    statementsAboutRecord,
    'What was said about it; the latest first, unless ordered otherwise, and last what has no date.',
  ),
];
