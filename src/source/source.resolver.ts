import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../shared/page/connection.ts';
import type { ListArgs } from '../shared/page/page-args.ts';
import { readPage } from '../shared/page/read-page.ts';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { recordById } from '../shared/record/record-by-id.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';
import { Citation } from './citation.entity.ts';
import { Source } from './source.entity.ts';
import { citations } from './source.queries.ts';
import { citationsByRecordId, citationsOfSource } from './source.relations.ts';

@Resolver(() => RegistryRecord)
export class RecordCitationsResolver {
  @FieldResolver(() => [Citation], {
    description:
      'What says so: the sources of the record, first those of the whole, then by field.',
  })
  citations(@Root() record: RegistryRecord, @Reads() reader: Reader): Promise<Citation[]> {
    return citationsByRecordId(reader, record.uuid);
  }
}

@Resolver(() => Source)
export class SourceResolver {
  @FieldResolver(() => citations.Connection, { description: 'What it is cited for.' })
  citedFor(
    @Root() source: Source,
    @Args(() => citations.Args) args: ListArgs,
    @Reads() reader: Reader,
  ): Promise<Connection<Citation>> {
    return readPage(reader, citationsOfSource, args, source.uuid);
  }
}

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => RegistryRecord, { description: 'The record that it supports.' })
  record(@Root() citation: Citation, @Reads() reader: Reader): Promise<RegistryRecord> {
    return recordById(reader, citation.recordId);
  }
}
