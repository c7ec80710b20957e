import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ask, Reads, type Reader } from '../shared/read/reader.ts';
import { recordOfType } from '../shared/record/record-by-id.ts';
import { RegistryRecord } from '../shared/record/registry-record.ts';
import { HighlightPart } from './highlight-part.type.ts';
import { highlight } from './highlight.ts';
import { bestMatch } from './recorded-text.ts';
import { SearchResult } from './search-result.type.ts';
import { namesByRecordId, textsByRecordId } from './recorded-text.queries.ts';

@Resolver(() => SearchResult)
export class SearchResultResolver {
  @FieldResolver(() => RegistryRecord, { description: 'The record.' })
  node(@Root() { type, uuid }: SearchResult, @Reads() reader: Reader): Promise<object | null> {
    return recordOfType(reader, type, uuid);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The name or title of it, main or further, in which most of the words occur, as it is recorded; null when they occur only in its other texts.',
  })
  async matchedName(
    @Root() { uuid, words }: SearchResult,
    @Reads() reader: Reader,
  ): Promise<string | null> {
    const names = await ask(reader, { statement: namesByRecordId, key: [uuid] });
    return bestMatch(names, words)?.text ?? null;
  }

  @FieldResolver(() => [HighlightPart], {
    description:
      'The text of it in which most of the words occur, a name before others, cut into parts that match and parts that do not. Of a long text it is the passage where they stand together, with an ellipsis where it was cut.',
  })
  async highlight(
    @Root() { uuid, words }: SearchResult,
    @Reads() reader: Reader,
  ): Promise<HighlightPart[]> {
    const texts = await ask(reader, { statement: textsByRecordId, key: [uuid] });
    const best = bestMatch(texts, words);
    return best ? highlight(best.text, words) : [];
  }
}
