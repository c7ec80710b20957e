import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Reads, type Reader } from '../shared/read/reader.ts';
import { recordById } from '../shared/record/record-by-id.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';
import { Citation } from './citation.entity.ts';
import { Source } from './source.entity.ts';
import { citationsByRecordId, citationsOfSource } from './source.relations.ts';
import { pageField } from '../shared/page/page-field.ts';
import { manyField } from '../shared/record/many-field.ts';

/** The fields of RegistryRecord that are relations. */
export const recordFields = [
  manyField(
    RegistryRecord,
    'citations',
    citationsByRecordId,
    'What says so: the sources of the record, first those of the whole, then by field.',
  ),
];

/** The fields of Source that are relations. */
export const sourceFields = [
  pageField(Source, 'citedFor', citationsOfSource, 'The records and fields that it supports.'),
];

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => RegistryRecord, { description: 'The record that it supports.' })
  record(@Root() citation: Citation, @Reads() reader: Reader): Promise<RegistryRecord> {
    return recordById(reader, citation.recordId);
  }
}
