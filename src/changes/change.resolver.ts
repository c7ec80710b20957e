import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Agreement } from '../agreement/agreement.entity.ts';
import { JsonObject } from '../shared/graphql/json-object.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { byUuid, recordOfType } from '../shared/record/record-by-id.ts';
import { RecordType } from '../shared/record/record-type.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';
import { plainMatch } from './change-filter.ts';
import { ChangeMatch } from './change-operation.ts';
import { Change } from './change.entity.ts';
import type { State } from './change.queries.ts';
import { cursorAt, type FeedContext } from './feed.ts';
import { toldFields, toldId, toldState } from './told-change.ts';

@Resolver(() => Change)
export class ChangeResolver {
  @FieldResolver(() => String, {
    description:
      'Its opaque place in the log. Whoever hands it in as `after`, over whichever way, gets what follows.',
  })
  cursor(@Root() { position }: Change, @Ctx() { cursors }: FeedContext): string {
    return cursorAt(cursors, position);
  }

  @FieldResolver(() => ID, {
    description: 'The id of the record, whether it is still there or not.',
  })
  recordId(@Root() change: Change, @Ctx() { tables }: FeedContext): string {
    return toldId(tables, change, change.recordUuid);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'For `MERGED`: the id of the record that it has become a part of. Null otherwise.',
  })
  survivorId(@Root() change: Change, @Ctx() { tables }: FeedContext): string | null {
    const { survivorUuid } = change;
    return survivorUuid === null ? null : toldId(tables, change, survivorUuid);
  }

  @FieldResolver(() => RegistryRecord, {
    nullable: true,
    description:
      'The record as it is now, which may be later than the change; the survivor of one that was merged; null when it is gone.',
  })
  record(@Root() { type, recordUuid }: Change, @Reads() reader: Reader): Promise<object | null> {
    return recordOfType(reader, type, recordUuid);
  }

  @FieldResolver(() => Agreement, {
    nullable: true,
    description:
      'The record as it is now, if it is an agreement; null for other types, and when it is gone.',
  })
  agreement(
    @Root() { type, recordUuid }: Change,
    @Reads() reader: Reader,
  ): Promise<Agreement | null> | null {
    return type === RecordType.AGREEMENT ? byUuid(Agreement)(reader, recordUuid) : null;
  }

  @FieldResolver(() => [String], {
    description:
      'The fields that are different now, by their names in this schema; lists that belong to the record, such as `parties`, among them. All that had a value, when it was created, deleted or merged.',
  })
  changedFields(@Root() change: Change, @Ctx() context: FeedContext): string[] {
    return toldFields(context, change);
  }

  @FieldResolver(() => ChangeMatch, {
    description:
      'What it means for who follows the records that match `where`. Without a filter, records match as long as they are there.',
  })
  match(@Root() { match, operation }: Change): ChangeMatch {
    return match ?? plainMatch(operation);
  }

  @FieldResolver(() => JsonObject, {
    nullable: true,
    description:
      'The record as it was before, by the names of its fields: dates as EDTF, other records by their ids, lists that belong to it as lists. Null when it was not there.',
  })
  before(@Root() change: Change, @Reads() reader: Reader): Promise<State | null> {
    return toldState(reader, change, 'before');
  }

  @FieldResolver(() => JsonObject, {
    nullable: true,
    description: 'The record as it was after, in the form of `before`. Null when it was gone.',
  })
  after(@Root() change: Change, @Reads() reader: Reader): Promise<State | null> {
    return toldState(reader, change, 'after');
  }
}
