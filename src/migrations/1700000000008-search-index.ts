import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As in the documents, in characters. */
const LONGEST_WORD = 500;
/** Merging the records of more words than this costs more than collecting those of all words that begin alike. */
const MOST_WORDS = 6;

const FOLDED = `translate(
          lower(regexp_replace(normalize(value, NFKD), '[\\u0300-\\u036f]', '', 'g') COLLATE "und-x-icu"),
          'øłđðıßς', 'olddisσ')`;

/** Words are looked up whole, and among the records of one type: what begins a word is completed first. */
export class SearchIndex1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The same values as before, sooner for ASCII. Not STRICT, here and in words: PostgreSQL inlines
      -- no strict function that contains a CASE.
      CREATE OR REPLACE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE
          WHEN octet_length(value) = length(value) THEN lower(value COLLATE "C") COLLATE "und-x-icu"
          ELSE ${FOLDED}
        END
      $$;
      ALTER FUNCTION words CALLED ON NULL INPUT;

      -- The words of a document behind its type, as type/word: no word of a text has a stroke.
      CREATE FUNCTION typed_words(document tsvector, type text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT array_to_tsvector(ARRAY(
          SELECT $2 || '/' || word FROM unnest(tsvector_to_array(ts_delete($1, '/' || $2))) AS word))
      $$;
      DROP INDEX record_document;
      CREATE INDEX record_typed_words ON record USING gin (typed_words(document, type)) WITH (fastupdate = off);

      -- The words that records of a type have, or had: one that is gone leads to no record. Not unique,
      -- or two who write a new word at the same time would wait for each other.
      CREATE TABLE indexed_word (type text NOT NULL, word text COLLATE "C" NOT NULL);
      INSERT INTO indexed_word
        SELECT DISTINCT type, word FROM record, unnest(tsvector_to_array(ts_delete(document, '/' || type))) AS word;
      CREATE INDEX indexed_word_type ON indexed_word (type, word);

      CREATE FUNCTION index_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO indexed_word (type, word)
          SELECT NEW.type, its.word FROM unnest(tsvector_to_array(ts_delete(NEW.document, '/' || NEW.type))) AS its (word)
          WHERE NOT EXISTS (SELECT FROM indexed_word known WHERE known.type = NEW.type AND known.word = its.word);
        RETURN NULL;
      END $$;
      CREATE TRIGGER index_words AFTER INSERT OR UPDATE OF document ON record
        FOR EACH ROW WHEN (NEW.document <> '') EXECUTE FUNCTION index_words();

      -- For each type in which every word of the text begins one, what its records must match.
      CREATE FUNCTION typed_queries(words text, types text[]) RETURNS SETOF tsquery LANGUAGE sql STABLE ROWS 3 AS $$
        SELECT string_agg(completed.query, ' & ')::tsquery
        FROM unnest($2) AS asked (type)
        CROSS JOIN (SELECT DISTINCT left(word, ${LONGEST_WORD}) AS start FROM string_to_table($1, ' ') AS word) AS sought
        CROSS JOIN LATERAL (
          SELECT CASE
              WHEN count(*) > ${MOST_WORDS} THEN quote_literal(asked.type || '/' || start) || ':*'
              ELSE '(' || string_agg(quote_literal(asked.type || '/' || word), ' | ') || ')'
            END AS query
          FROM (
            SELECT DISTINCT word FROM indexed_word known
            WHERE known.type = asked.type AND known.word >= start
            ORDER BY word LIMIT ${MOST_WORDS + 1}) AS following
          WHERE starts_with(word, start)) AS completed
        GROUP BY asked.type
        HAVING every(completed.query IS NOT NULL)
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION typed_queries;
      DROP TRIGGER index_words ON record;
      DROP FUNCTION index_words;
      DROP TABLE indexed_word;
      DROP INDEX record_typed_words;
      DROP FUNCTION typed_words;
      CREATE INDEX record_document ON record USING gin (document) WITH (fastupdate = off);
      ALTER FUNCTION words STRICT;
      CREATE OR REPLACE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT ${FOLDED}
      $$;
    `);
  }
}
