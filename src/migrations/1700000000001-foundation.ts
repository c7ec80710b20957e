import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every record shares: one `record` row (so that citations, topics and names can point at any
 * type of record with a real foreign key), a version that counts updates, and folded text.
 */
export class Foundation1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record (
        id uuid PRIMARY KEY,
        type text NOT NULL,
        document tsvector NOT NULL DEFAULT ''
      );
      CREATE INDEX record_document ON record USING gin (document);

      -- Without regard to case and diacritics; letters that do not decompose are listed,
      -- and the sigma that is written otherwise at the end of a word.
      CREATE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT translate(
          lower(regexp_replace(normalize(value, NFKD), '[\\u0300-\\u036f]', '', 'g') COLLATE "und-x-icu"),
          'øłđðıßς', 'olddisσ')
      $$;

      CREATE FUNCTION register_record() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO record (id, type) VALUES (NEW.id, TG_ARGV[0]) ON CONFLICT DO NOTHING;
        IF NOT EXISTS (SELECT FROM record WHERE id = NEW.id AND type = TG_ARGV[0]) THEN
          RAISE EXCEPTION 'the id % belongs to a record of another type', NEW.id USING ERRCODE = 'unique_violation';
        END IF;
        RETURN NEW;
      END $$;

      CREATE FUNCTION unregister_record() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM record WHERE id = OLD.id;
        RETURN NULL;
      END $$;

      CREATE FUNCTION count_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
        NEW.version := OLD.version + 1;
        NEW.updated_at := now();
        RETURN NEW;
      END $$;

      -- The column that points to the parent is the trigger's argument.
      CREATE FUNCTION refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE found boolean;
      BEGIN
        -- One at a time: two writers who each close one half of a cycle would not see each other.
        PERFORM pg_advisory_xact_lock(hashtext(TG_TABLE_NAME || '.' || TG_ARGV[0]));
        EXECUTE format(
          'WITH RECURSIVE above AS (SELECT $1::uuid AS id
             UNION SELECT t.%1$I FROM %2$I t JOIN above ON t.id = above.id WHERE t.%1$I IS NOT NULL)
           SELECT EXISTS (SELECT FROM above WHERE id = $2)', TG_ARGV[0], TG_TABLE_NAME)
          INTO found USING (to_jsonb(NEW) ->> TG_ARGV[0])::uuid, NEW.id;
        IF found THEN
          RAISE EXCEPTION '% % would be above itself', TG_TABLE_NAME, NEW.id USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;

      -- The seal of cursors: the same for every server of this registry, and across restarts.
      CREATE TABLE cursor_key (secret text NOT NULL);
      INSERT INTO cursor_key VALUES (gen_random_uuid()::text || gen_random_uuid()::text);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE cursor_key, record;
      DROP FUNCTION refuse_cycle, count_version, unregister_record, register_record, fold;
    `);
  }
}
