import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which columns of each table are searched: names weigh most (A, further names B), then places (C), then prose (D). */
const SEARCHED: Record<string, Record<string, string>> = {
  country: { name: 'A', alpha2: 'B', alpha3: 'B', summary: 'D' },
  source: { title: 'A', publisher: 'C', summary: 'D' },
  topic: { name: 'A', summary: 'D' },
  organization: { name: 'A', acronym: 'A', seat_city: 'C', summary: 'D' },
  person: { full_name: 'A', honorific: 'C', summary: 'D' },
  information_system: { name: 'A', description: 'D', summary: 'D' },
  agreement: { title: 'A', scope_note: 'D', summary: 'D' },
  agreement_action: { city: 'C', summary: 'D' },
  provision: { text: 'D', summary: 'D' },
  project: { name: 'A', summary: 'D' },
  meeting: { title: 'A', city: 'C', venue: 'C', summary: 'D' },
  statement: { text: 'D', summary: 'D' },
};

/** In characters, of which each has up to four bytes: PostgreSQL takes words of up to 2 kB. */
const LONGEST_WORD = 500;
/** PostgreSQL counts the places of words up to here. */
const LAST_PLACE = 16_383;

/** The texts that search looks through, kept by triggers: whoever writes, search is never behind. */
export class Search1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_text (
        record_id uuid NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        field text NOT NULL,
        weight "char" NOT NULL,
        text text NOT NULL,
        PRIMARY KEY (record_id, field)
      );

      -- The words of its names, a line for each, with a line end on both sides: whole names are found in it.
      ALTER TABLE record ADD COLUMN names text NOT NULL DEFAULT '';

      -- Searches come far more often than writes, and would walk through what is not merged yet.
      ALTER INDEX record_document SET (fastupdate = off);

      -- The folded words of a text, one space between them. Punctuation is gone before the text
      -- parser sees it, which would take I-24/7 for a number and a path.
      CREATE FUNCTION words(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT btrim(regexp_replace(fold(value) COLLATE "und-x-icu", '[[:space:][:punct:][:cntrl:]$+<=>^\`|~]+', ' ', 'g'))
      $$;

      -- The words of a text at their places. Not by the text parser, which takes 5e1a for two words,
      -- and Interpol® for more or less depending on the locale that the database was created with.
      CREATE FUNCTION placed_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(string_agg(quote_literal(left(word, ${LONGEST_WORD})) || ':' || least(place, ${LAST_PLACE}), ' '), '')::tsvector
        FROM string_to_table($1, ' ') WITH ORDINALITY AS t(word, place)
      $$;

      CREATE FUNCTION index_record(record uuid) RETURNS void LANGUAGE sql AS $$
        -- Lock first: the update then sees the texts that another transaction was about to commit.
        SELECT FROM record WHERE id = $1 FOR NO KEY UPDATE;
        UPDATE record SET (document, names) = (
          SELECT
            setweight(placed_words(coalesce(string_agg(words, ' ') FILTER (WHERE weight = 'A'), '')), 'A')
              || setweight(placed_words(coalesce(string_agg(words, ' ') FILTER (WHERE weight = 'B'), '')), 'B')
              || setweight(placed_words(coalesce(string_agg(words, ' ') FILTER (WHERE weight = 'C'), '')), 'C')
              || setweight(placed_words(coalesce(string_agg(words, ' ') FILTER (WHERE weight = 'D'), '')), 'D')
              -- The type is a word too, one that no text contains: types are looked up in the same index.
              || array_to_tsvector(ARRAY['/' || record.type]),
            coalesce(E'\\n' || string_agg(words, E'\\n') FILTER (WHERE weight IN ('A', 'B')) || E'\\n', '')
          FROM (SELECT weight, words(text) FROM record_text WHERE record_id = $1 ORDER BY weight, field) AS found)
        WHERE id = $1
      $$;

      -- Arguments: column, weight, column, weight, …
      CREATE FUNCTION index_columns() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        content jsonb := to_jsonb(NEW);
      BEGIN
        DELETE FROM record_text WHERE record_id = NEW.id AND field NOT LIKE 'name:%';
        FOR i IN 0 .. TG_NARGS - 1 BY 2 LOOP
          INSERT INTO record_text (record_id, field, weight, text)
            SELECT NEW.id, TG_ARGV[i], TG_ARGV[i + 1]::"char", content ->> TG_ARGV[i]
            WHERE content ->> TG_ARGV[i] IS NOT NULL;
        END LOOP;
        PERFORM index_record(NEW.id);
        RETURN NULL;
      END $$;

      CREATE FUNCTION index_name() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          DELETE FROM record_text WHERE record_id = OLD.record_id AND field = 'name:' || OLD.id;
          PERFORM index_record(OLD.record_id);
        END IF;
        IF TG_OP <> 'DELETE' THEN
          INSERT INTO record_text (record_id, field, weight, text)
            VALUES (NEW.record_id, 'name:' || NEW.id, 'B', NEW.text);
          PERFORM index_record(NEW.record_id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER index_name AFTER INSERT OR UPDATE OR DELETE ON record_name
        FOR EACH ROW EXECUTE FUNCTION index_name();

      -- Every word of the text must occur, each as the beginning of a word; null when it has no word.
      CREATE FUNCTION search_query(text text) RETURNS tsquery LANGUAGE sql STABLE STRICT AS $$
        SELECT string_agg(quote_literal(left(word, ${LONGEST_WORD})) || ':*', ' & ')::tsquery
        FROM string_to_table(words(text), ' ') AS word WHERE word <> ''
      $$;
    `);
    for (const [table, columns] of Object.entries(SEARCHED)) {
      const names = Object.keys(columns).join(', ');
      const args = Object.entries(columns)
        .flat()
        .map((arg) => `'${arg}'`);
      await runner.query(`
        CREATE TRIGGER index_columns AFTER INSERT OR UPDATE OF ${names} ON ${table}
          FOR EACH ROW EXECUTE FUNCTION index_columns(${args.join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(SEARCHED))
      await runner.query(`DROP TRIGGER index_columns ON ${table}`);
    await runner.query(`
      DROP FUNCTION search_query;
      DROP TRIGGER index_name ON record_name;
      DROP FUNCTION index_name, index_columns, index_record, placed_words, words;
      ALTER TABLE record DROP COLUMN names;
      DROP TABLE record_text;
    `);
  }
}
