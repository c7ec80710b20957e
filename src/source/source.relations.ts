import { linked } from '../shared/page/list-relation.ts';
import { many } from '../shared/read/relation.ts';
import { Citation } from './citation.entity.ts';
import { citations } from './source.queries.ts';

/** The citations of a record of any type: first those of the record as a whole, then by field and place. */
export const citationsByRecordId = many(Citation, {
  link: (citation, record) => `${citation}.record_id = ${record}`,
  // By length first, so that paragraph 9 comes before paragraph 10.
  order: (citation) =>
    `${citation}.field NULLS FIRST, length(${citation}.locator), ${citation}.locator COLLATE "C"`,
});

/** What a source is cited for. */
export const citationsOfSource = linked(
  citations,
  (citation, source) => `${citation}.source_id = ${source}`,
);
