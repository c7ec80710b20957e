import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORDING } from './change-recording.ts';
import {
  draftTriggers,
  partTables,
  partTriggers,
  RECORD_TABLES,
  snapshotFunction,
} from './change-log.ts';

/** Any number that nothing else in the database locks. */
const SEQUENCER_LOCK = 6_021_968;

/** How many transactions are numbered at once: others who number wait meanwhile. */
const MOST_TRANSACTIONS = 500;

/** The log of all changes, written by triggers: whoever writes, nothing goes unrecorded. */
export class ChangeLog1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Merged records go on resolving by their old ids and slugs.
      CREATE TABLE record_alias (
        id uuid PRIMARY KEY,
        type text NOT NULL,
        slug text COLLATE "C",
        survivor_id uuid NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        UNIQUE (type, slug)
      );
      CREATE INDEX record_alias_survivor ON record_alias (survivor_id);

      -- The first answer to each key, kept in the transaction that it tells of.
      CREATE TABLE idempotency_key (
        key text PRIMARY KEY,
        input_hash text NOT NULL,
        result jsonb,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);

      CREATE TABLE change (
        -- Drawn when a transaction is about to commit: of two changes of one record, the later has the higher.
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- Its place in the log, without gaps; null until the sequencer has seen it committed.
        position integer UNIQUE,
        transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
        record_id uuid NOT NULL,
        type text NOT NULL,
        operation text COLLATE "C" NOT NULL CHECK (operation IN ('CREATED', 'UPDATED', 'DELETED', 'MERGED')),
        -- Of the record after the change; of one that is gone, the last it had.
        version integer NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor text,
        changed text[] NOT NULL,
        before jsonb,
        after jsonb,
        -- What a merged record has become a part of.
        survivor_id uuid,
        -- Of all changes up to this one.
        hash bytea
      );
      CREATE INDEX change_unnumbered ON change (id) WHERE position IS NULL;
      CREATE INDEX change_record ON change (record_id, position);
      CREATE INDEX change_at ON change (at);

      -- Where the log ends: one row.
      CREATE TABLE change_head (position integer NOT NULL, hash bytea NOT NULL);
      -- Of no change at all: 64 zeros.
      INSERT INTO change_head VALUES (0, decode(repeat('0', 64), 'hex'));

      -- What a transaction is changing, as it was before. Always empty to others, and after a crash.
      CREATE UNLOGGED TABLE change_draft (
        record_id uuid PRIMARY KEY,
        type text NOT NULL,
        before jsonb
      );

      ${snapshotFunction()}
      ${RECORDING}
      CREATE OR REPLACE FUNCTION register_record() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO record (id, type) VALUES (NEW.id, TG_ARGV[0]) ON CONFLICT DO NOTHING;
        IF FOUND THEN
          SET CONSTRAINTS record_change DEFERRED;
          INSERT INTO change_draft VALUES (NEW.id, TG_ARGV[0], NULL) ON CONFLICT DO NOTHING;
        ELSIF EXISTS (SELECT FROM record WHERE id = NEW.id AND type = TG_ARGV[0]) THEN
          PERFORM draft_change(NEW.id);
        ELSE
          RAISE EXCEPTION 'the id % belongs to a record of another type', NEW.id USING ERRCODE = 'unique_violation';
        END IF;
        RETURN NEW;
      END $$;

      CREATE FUNCTION draft_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- The version itself is counted when the change is recorded.
        IF current_setting('concord.recording', true) = 'on' THEN RETURN NEW; END IF;
        IF TG_OP = 'UPDATE' THEN
          NEW.version := OLD.version;
          NEW.updated_at := OLD.updated_at;
          IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
        END IF;
        PERFORM draft_change(OLD.id);
        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
      END $$;

      -- An action tells who acts, which is written in the entry of the party that it refers to.
      CREATE FUNCTION draft_acts_of_party() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM draft_change(act.id)
          FROM (SELECT id FROM agreement_action WHERE party_id = OLD.id ORDER BY id) AS act;
        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
      END $$;
      CREATE TRIGGER draft_acts BEFORE UPDATE OF organization_id, country_id OR DELETE ON agreement_party
        FOR EACH ROW EXECUTE FUNCTION draft_acts_of_party();

      CREATE CONSTRAINT TRIGGER record_change AFTER INSERT ON change_draft
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_change();

      -- A record's public id: its prefix, and its uuid in Crockford's base 32.
      CREATE FUNCTION public_id(type text, id uuid) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT CASE type
          -- As it is, whatever it is: one that spells no code must not keep the log from going on.
          WHEN 'Country' THEN 'cty_' || encode(substr(uuid_send(id), 15), 'escape')
          ELSE (
            SELECT its.prefix || '_' || string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz',
              substr('00' || right(uuid_send(id)::text, -1)::bit(130)::text, 1 + 5 * place, 5)::bit(5)::integer + 1, 1), '' ORDER BY place)
            FROM generate_series(0, 25) AS place)
          END
        FROM (SELECT CASE type
            ${RECORD_TABLES.map(({ type, prefix }) => `WHEN '${type}' THEN '${prefix}'`).join(' ')}
          END) AS its (prefix)
      $$;

      -- Numbers what has been committed, one transaction after the other. Whoever calls it is the
      -- sequencer for that moment: the lock lets one in at a time, and ends with the call, whatever becomes
      -- of the caller. Returns how many changes got a position.
      CREATE FUNCTION sequence_changes() RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE
        head change_head%ROWTYPE;
        one record;
        count integer := 0;
      BEGIN
        PERFORM pg_advisory_xact_lock(${SEQUENCER_LOCK});
        SELECT * INTO head FROM change_head;
        FOR one IN
          SELECT c.id, c.operation, c.type, c.record_id, c.version
          FROM change c
          JOIN (
            SELECT transaction, max(id) AS last FROM change WHERE position IS NULL
            GROUP BY transaction ORDER BY last LIMIT ${MOST_TRANSACTIONS}) AS t USING (transaction)
          WHERE c.position IS NULL
          ORDER BY t.last, c.id
        LOOP
          head.position := head.position + 1;
          head.hash := sha256(convert_to(concat_ws(' ',
            encode(head.hash, 'hex'), head.position, one.operation, public_id(one.type, one.record_id), one.version), 'UTF8'));
          UPDATE change SET position = head.position, hash = head.hash WHERE id = one.id;
          count := count + 1;
        END LOOP;
        IF count > 0 THEN
          UPDATE change_head SET position = head.position, hash = head.hash;
          NOTIFY concord_changes;
        END IF;
        RETURN count;
      END $$;
    `);
    await runner.query(draftTriggers());
    await runner.query(partTriggers());
    await runner.query(`
      -- What is there already is the beginning of the log.
      INSERT INTO change (record_id, type, operation, version, changed, after)
      SELECT id, type, 'CREATED', version, ARRAY(SELECT jsonb_object_keys(after) ORDER BY 1), after
      FROM (
        SELECT id, type, version, snapshot_of(type, id) AS after FROM record
        JOIN (${RECORD_TABLES.map(({ table }) => `SELECT id, version FROM ${table}`).join(' UNION ALL ')}) AS counted USING (id)
        ORDER BY id) AS existing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${RECORD_TABLES.map(({ table }) => `DROP TRIGGER draft ON ${table};`).join('\n      ')}
      ${partTables()
        .map(({ table }) => `DROP TRIGGER draft_owner ON ${table};`)
        .join('\n      ')}
      DROP TRIGGER draft_acts ON agreement_party;
      DROP TABLE change_draft, change_head, change, idempotency_key, record_alias;
      DROP FUNCTION sequence_changes, public_id, record_change, draft_part_change, draft_record_change,
        draft_acts_of_party, draft_change, snapshot_of, count_version(text, uuid, boolean, timestamptz);

      CREATE OR REPLACE FUNCTION register_record() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO record (id, type) VALUES (NEW.id, TG_ARGV[0]) ON CONFLICT DO NOTHING;
        IF NOT EXISTS (SELECT FROM record WHERE id = NEW.id AND type = TG_ARGV[0]) THEN
          RAISE EXCEPTION 'the id % belongs to a record of another type', NEW.id USING ERRCODE = 'unique_violation';
        END IF;
        RETURN NEW;
      END $$;
      ${RECORD_TABLES.map(
        ({ table }) =>
          `CREATE TRIGGER count_version BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION count_version();`,
      ).join('\n      ')}
    `);
  }
}
