import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQL that is true for a key in force. */
const inForce = (key: string): string =>
  `(${key}.revoked_at IS NULL AND (${key}.expires_at IS NULL OR ${key}.expires_at > now()))`;

/** Callers are told apart by the names of their keys: no two keys in force have the same. */
export class OwnKeyName1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The oldest keeps its name; a key is still known by the end of its uuid then.
      UPDATE api_key k SET name = name || ' ' || right(id::text, 12)
      WHERE ${inForce('k')} AND EXISTS (
        SELECT FROM api_key o WHERE ${inForce('o')} AND o.name = k.name AND (o.created_at, o.id) < (k.created_at, k.id));

      -- No index could be of those in force, since they cease to be by themselves.
      CREATE FUNCTION refuse_taken_key_name() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.name IS NULL OR NOT ${inForce('NEW')} THEN RETURN NEW; END IF;
        -- Of two that are made at once, the second sees the first.
        PERFORM pg_advisory_xact_lock(hashtextextended('api_key ' || NEW.name, 0));
        IF EXISTS (SELECT FROM api_key o WHERE ${inForce('o')} AND o.name = NEW.name AND o.id <> NEW.id) THEN
          RAISE unique_violation USING CONSTRAINT = 'own_key_name', TABLE = 'api_key',
            MESSAGE = 'Expected a name that no key in force has.';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER own_key_name BEFORE INSERT OR UPDATE OF name, expires_at, revoked_at ON api_key
        FOR EACH ROW EXECUTE FUNCTION refuse_taken_key_name();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER own_key_name ON api_key;
      DROP FUNCTION refuse_taken_key_name();
    `);
  }
}
