import { linked } from '../shared/page/list-relation.ts';
import { many } from '../shared/read/relation.ts';
import { Citation } from './citation.entity.ts';
import { citations } from './source.queries.ts';

/** The citations of a record of any type: first those of the record as a whole, then by field. */
export const citationsByRecordId = many(Citation, {
  link: (citation, record) => `${citation}.record_id = ${record}`,
  order: (citation) => `${citation}.field NULLS FIRST`,
});

/** What a source is cited for. */
export const citationsOfSource = linked(
  citations,
  (citation, source) => `${citation}.source_id = ${source}`,
);
