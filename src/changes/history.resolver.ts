import { Arg, Args, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { pageField } from '../shared/page/page-field.ts';
import { readPage } from '../shared/page/read-page.ts';
import { ReadsKeyOnly } from '../shared/read/reads-key-only.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';
import { decodeId } from '../shared/type-id.ts';
import { AsOfArgs, recordAsOf } from './as-of.ts';
import type { Change } from './change.entity.ts';
import { historyOfRecord } from './history.queries.ts';
import { RecordVersion } from './record-version.type.ts';

const AS_OF =
  'as it was recorded at some time, given as a position or an instant; null when it was not there then';

@Resolver(() => RegistryRecord)
class AsOfResolver {
  @ReadsKeyOnly()
  @FieldResolver(() => RecordVersion, { nullable: true, description: `The record ${AS_OF}.` })
  asOf(
    @Root() record: RegistryRecord,
    @Args(() => AsOfArgs) args: AsOfArgs,
    @Reads() reader: Reader,
  ): Promise<RecordVersion | null> {
    return recordAsOf(reader, record.uuid, args);
  }
}

@Resolver()
class HistoryResolver {
  @Query(() => historyOfRecord.Connection, {
    description:
      'All that became of a record, oldest first unless ordered otherwise; also of one that is gone.',
  })
  recordHistory(
    @Arg('id', () => ID, { description: 'The id of the record.' }) id: string,
    @Args(() => historyOfRecord.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Change>> {
    return readPage(reader, historyOfRecord, args, decodeId(id).uuid);
  }

  @Query(() => RecordVersion, {
    nullable: true,
    description: `A record ${AS_OF}; also one that is gone now.`,
  })
  recordAsOf(
    @Arg('id', () => ID, { description: 'The id of the record.' }) id: string,
    @Args(() => AsOfArgs) args: AsOfArgs,
    @Reads() reader: Reader,
  ): Promise<RecordVersion | null> {
    return recordAsOf(reader, decodeId(id).uuid, args);
  }
}

/** What the log of changes adds to every record, and to the root. */
export const historyResolvers = [
  HistoryResolver,
  AsOfResolver,
  pageField(
    RegistryRecord,
    'history',
    historyOfRecord,
    'All that became of it, oldest first unless ordered otherwise.',
  ),
];
