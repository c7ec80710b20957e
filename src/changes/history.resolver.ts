import {
  Arg,
  Args,
  ArgsType,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { UserInputError } from '../shared/errors.ts';
import { DateTime } from '../shared/graphql/date-time.ts';
import { JsonObject } from '../shared/graphql/json-object.ts';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { pageField } from '../shared/page/page-field.ts';
import { readPage } from '../shared/page/read-page.ts';
import { ReadsKeyOnly } from '../shared/read/reads-key-only.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';
import { decodeId } from '../shared/type-id.ts';
import type { Change } from './change.entity.ts';
import type { State } from './change.queries.ts';
import type { FeedContext } from './feed.ts';
import { historyOfRecord, lastChange } from './history.queries.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A record as it was recorded at some time in the past.',
})
class RecordVersion {
  @Field(() => Int, { description: 'The position of the change that made it so.' })
  position!: number;

  @Field(() => Int, { description: 'The version that the record was at.' })
  version!: number;

  @Field(() => DateTime, { description: 'Since when it was recorded so.' })
  at!: string;

  @Field(() => JsonObject, {
    description:
      'The record by the names of its fields: dates as EDTF, other records by their ids, lists that belong to it as lists.',
  })
  state!: State;
}

/** A time in the past. */
@ArgsType()
class AsOfArgs {
  @Field(() => Int, { nullable: true, description: 'After this position of the log of changes.' })
  readonly position?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'At this instant.' })
  readonly at?: string | null;
}

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

async function recordAsOf(
  reader: Reader,
  uuid: string,
  { position, at }: AsOfArgs,
): Promise<RecordVersion | null> {
  if ((position == null) === (at == null))
    throw new UserInputError('exactly one of position and at', { position, at });
  const past = await lastChange(reader, uuid, position ?? null, at ?? null);
  if (!past?.state) return null;
  const { feed, tables } = reader.context as FeedContext;
  const state = feed.states.stateOf(tables, past.type, JSON.parse(past.state) as State);
  return Object.assign(new RecordVersion(), { ...past, state });
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
