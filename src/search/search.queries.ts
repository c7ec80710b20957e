import type { Question } from '../shared/read/statement.ts';
import type { Row } from '../shared/read/hydrator.ts';
import { keysRelation } from '../shared/read/keys.ts';
import { Parameters } from '../shared/read/parameters.ts';
import type { Position } from '../shared/page/position.ts';
import { RecordType } from '../shared/record/record-type.ts';

/** What is searched: folded words, all of which must occur, in records of some types (null: of all). */
export interface Search {
  readonly words: readonly string[];
  readonly types: readonly RecordType[] | null;
}

/** A record that was found. */
export interface Found {
  readonly uuid: string;
  readonly type: string;
  readonly score: number;
  readonly position: Position;
}

/**
 * 2 when the words are a name, 1 when they begin one; to which comes how often they occur and in
 * which texts, on a scale from 0 to 1 (32), less in longer records (1).
 */
const SCORE = `CASE
    WHEN position(E'\\n' || k.words IN r.names) = 0 THEN 0
    WHEN position(E'\\n' || k.words || E'\\n' IN r.names) > 0 THEN 2
    ELSE 1
  END + ts_rank(r.document, k.query, 33)::double precision`;

/** The records that match, best first, from a position on: one more than `size`, to tell whether more follows. */
export function foundRecords(
  search: Search,
  size: number,
  after: Position | null,
): Question<Found> {
  const parameters = new Parameters();
  const { keys, matching } = searched(search, parameters);
  const bound = after === null ? '' : `\nWHERE ${pastSql(after, parameters)}`;
  const text = `SELECT k.n, f.id, f.type, f.score
FROM ${keys(parameters)}
CROSS JOIN LATERAL (SELECT r.id, r.type, s.score
FROM ${matching}
CROSS JOIN LATERAL (SELECT ${SCORE} AS score) s${bound}
ORDER BY s.score DESC, r.id LIMIT ${size + 1}) f
ORDER BY k.n, f.score DESC, f.id`;
  return { statement: { text, hydrate: foundOf }, key: parameters.values };
}

/** How many records match. */
export function foundCount(search: Search): Question<number> {
  const parameters = new Parameters();
  const { keys, matching } = searched(search, parameters);
  const text = `SELECT k.n, (SELECT count(*) FROM ${matching})\nFROM ${keys(parameters)}`;
  return { statement: { text, hydrate: (row) => Number(row[1]) }, key: parameters.values };
}

/** The keys with the query made of their words, once for each, and the records that match, type by type. */
function searched(
  { words, types }: Search,
  parameters: Parameters,
): { keys: (parameters: Parameters) => string; matching: string } {
  const text = parameters.add(words.join(' '), 'text');
  const among = parameters.addList(types ?? Object.values(RecordType), 'text');
  const columns = `words(${text}) AS words, search_query(${text}) AS query`;
  return {
    keys: (all) => `(SELECT k.*, ${columns} FROM ${keysRelation(all)} OFFSET 0) k`,
    matching: `typed_queries(k.words, ${among}) AS q(query)
JOIN record r ON typed_words(r.document, r.type) @@ q.query`,
  };
}

function pastSql([score = null, id = null]: Position, parameters: Parameters): string {
  const [lastScore, lastId] = [
    parameters.add(score, 'double precision'),
    parameters.add(id, 'uuid'),
  ];
  return `(s.score < ${lastScore} OR (s.score = ${lastScore} AND r.id > ${lastId}))`;
}

function foundOf(row: Row): Found {
  const [, id = null, type = null, score = null] = row;
  return { uuid: id ?? '', type: type ?? '', score: Number(score), position: [score, id] };
}
