import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  RECORD_TABLES,
  snapshotFunction,
  type PartTable,
  type SnapshotOptions,
} from './change-log.ts';
import { RECORDING } from './change-recording.ts';
import {
  audienceFunction,
  isGuarded,
  markTied,
  recordColumns,
  TIED_TABLES,
  tiedColumns,
  views,
  writeAudience,
} from './visibility.ts';

const AUDIENCE: Readonly<Record<string, PartTable>> = {
  visibleTo: { table: 'record_audience', owner: 'record_id', order: 'p.organization_id' },
};

/** What the log has of who may see a record: nothing of one that is for everybody, and only what was said of it. */
const SNAPSHOTS: SnapshotOptions = {
  replaces: true,
  leavesOut: ['audience', 'is_public'],
  embedsWithout: ['visibility'],
  also: `jsonb_build_object('visibility', nullif(t.visibility, 'PUBLIC'))`,
  partsOf: (type) => (isGuarded(type) ? AUDIENCE : {}),
};

/** Records that not everybody may see: who may, kept by triggers, and views through which all is read. */
export class Visibility1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = (await runner.query('SELECT quote_ident(current_schema()) AS schema')) as [
      { schema: string },
    ];
    await runner.query(`
      CREATE TABLE record_audience (
        record_id uuid NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        organization_id uuid NOT NULL REFERENCES organization (id),
        PRIMARY KEY (record_id, organization_id)
      );
      CREATE INDEX record_audience_organization ON record_audience (organization_id);
      ALTER TABLE record
        ADD COLUMN audience uuid[],
        ADD COLUMN is_public boolean NOT NULL DEFAULT TRUE CHECK (is_public = (audience IS NULL));
      ${recordColumns()}
      ${tiedColumns()}
      CREATE INDEX record_hidden ON record (id) WHERE NOT is_public;
      ${linkIndexes('is_public')}
      CREATE TRIGGER draft_owner BEFORE INSERT OR UPDATE OR DELETE ON record_audience
        FOR EACH ROW EXECUTE FUNCTION draft_part_change('record_id');

      ALTER TABLE change_draft ADD COLUMN audience uuid[];
      ALTER TABLE change
        -- Who may see what the record was, and what it became; null: everybody.
        ADD COLUMN audience_before uuid[],
        ADD COLUMN audience_after uuid[],
        -- Whether some lost sight of the record by this change, and who could see it until then.
        ADD COLUMN narrows boolean NOT NULL DEFAULT FALSE,
        ADD COLUMN departed uuid[];
      CREATE INDEX change_hidden_departure ON change (record_id) WHERE after IS NULL AND audience_before IS NOT NULL;
      ${snapshotFunction(SNAPSHOTS)}
      ${audienceFunction()}
      ${viewerFunctions(schema)}
      ${settling()}
      ${recording()}
    `);
    await runner.query(`
      CREATE SCHEMA visible;
      ${views()}
      CREATE VIEW visible.inverse_agreement_relation AS
        SELECT id, kind, agreement_id AS earlier_agreement_id, source_agreement_id AS agreement_id
        FROM visible.agreement_relation;
      ${changeViews()}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM record WHERE NOT is_public) THEN
          RAISE EXCEPTION 'Expected all records to be public: without visibility, everybody could see those that are not.';
        END IF;
      END $$;
      DROP SCHEMA visible CASCADE;
      DROP TRIGGER lead_visibility ON agreement;
      DROP TRIGGER follow_agreement ON agreement_action;
      DROP TRIGGER follow_agreement ON provision;
      ${TIED_TABLES.map(
        ({ table }) =>
          `DROP TRIGGER mark_public ON ${table}; DROP FUNCTION mark_public_of_${table}; ALTER TABLE ${table} DROP COLUMN is_public;`,
      ).join('\n      ')}
      DROP TABLE record_audience;
      DROP INDEX record_hidden;
      ${['record', ...RECORD_TABLES.map(({ table }) => table)]
        .map((table) => `ALTER TABLE ${table} DROP COLUMN is_public, DROP COLUMN audience;`)
        .join('\n      ')}
      ${RECORD_TABLES.map(({ table }) => `ALTER TABLE ${table} DROP COLUMN visibility;`).join('\n      ')}
      ALTER TABLE change_draft DROP COLUMN audience;
      ALTER TABLE change
        DROP COLUMN audience_before, DROP COLUMN audience_after, DROP COLUMN narrows, DROP COLUMN departed;
      ${snapshotFunction({ replaces: true })}
      ${RECORDING}
      DROP FUNCTION settle_audience, audience_of, follow_agreement, lead_visibility, seen_state, state_without,
        entry_without, refers_to, hidden_in, sees_record, may_see, sees_all, narrowed;
      ${linkIndexes()}
    `);
  }
}

/** Lists that follow the links of a record are counted, and walked, in these indexes alone, whatever else they have to look at. */
function linkIndexes(also?: string): string {
  const including = (...columns: string[]): string => {
    const all = [...columns, also].filter(Boolean);
    return all.length > 0 ? `INCLUDE (${all.join(', ')})` : '';
  };
  const byDay = (
    table: string,
    other: string,
    record: string,
    day: string,
    name: string,
  ): string => `
      DROP INDEX IF EXISTS ${table}_${name};
      CREATE INDEX ${table}_${name} ON ${table} (${other}, coalesce(${day}, '-infinity'), ${record}) ${including(day)};`;
  return `
      DROP INDEX IF EXISTS agreement_party_organization, agreement_party_country,
        project_participant_organization_name, project_participant_country_name;
      CREATE INDEX agreement_party_organization ON agreement_party (organization_id, agreement_id) ${including()};
      CREATE INDEX agreement_party_country ON agreement_party (country_id, agreement_id) ${including()};
      CREATE INDEX project_participant_organization_name ON project_participant
        (organization_id, fold(name) COLLATE "C", project_id) ${including('name')};
      CREATE INDEX project_participant_country_name ON project_participant
        (country_id, fold(name) COLLATE "C", project_id) ${including('name')};
      ${byDay('agreement_party', 'organization_id', 'agreement_id', 'signed_on_earliest', 'organization_signed')}
      ${byDay('agreement_party', 'country_id', 'agreement_id', 'signed_on_earliest', 'country_signed')}
      ${byDay('meeting_participant', 'country_id', 'meeting_id', 'held_earliest', 'country_held')}
      ${byDay('meeting_participant', 'person_id', 'meeting_id', 'held_earliest', 'person_held')}`;
}

/** What the setting \`concord.viewer\` says: nothing, \`ADMIN\`, or a role and the uuids of organizations. */
function viewerFunctions(schema: string): string {
  return `
      CREATE FUNCTION sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT coalesce(current_setting('concord.viewer', true) = 'ADMIN', FALSE)
      $$;

      CREATE FUNCTION may_see(audience uuid[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT audience IS NULL OR coalesce(
          current_setting('concord.viewer', true) = 'ADMIN'
            OR audience && substring(current_setting('concord.viewer', true) FROM '{.*}')::uuid[], FALSE)
      $$;

      -- One that is gone is seen by those who saw it last.
      CREATE FUNCTION sees_record(record uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT sees_all() OR coalesce(
          (SELECT may_see(r.audience) FROM ${schema}.record r WHERE r.id = record),
          (SELECT may_see(c.audience_before) FROM ${schema}.change c WHERE c.record_id = record ORDER BY c.id DESC LIMIT 1),
          TRUE)
      $$;

      -- Which records the viewer may not see, of those that a record as the log has it mentions: mostly none.
      CREATE FUNCTION hidden_in(state jsonb) RETURNS uuid[] LANGUAGE sql STABLE AS $$
        SELECT ARRAY(
          SELECT id FROM (
            SELECT DISTINCT found[1]::uuid AS id
            FROM regexp_matches(state::text, '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') AS found) AS mentioned
          WHERE EXISTS (SELECT FROM ${schema}.record r WHERE r.id = mentioned.id AND NOT r.is_public AND NOT may_see(r.audience))
            OR EXISTS (SELECT FROM ${schema}.change c
              WHERE c.record_id = mentioned.id AND c.after IS NULL AND c.audience_before IS NOT NULL AND NOT may_see(c.audience_before)))
      $$;

      CREATE FUNCTION refers_to(field text, value jsonb, records uuid[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE
          WHEN field = 'party' THEN (value ->> 'uuid')::uuid = ANY (records)
          WHEN field LIKE '%\\_id' AND jsonb_typeof(value) = 'string' THEN (value #>> '{}')::uuid = ANY (records)
          ELSE FALSE
        END
      $$;

      -- An entry of a list in the log without hidden records; null when nothing is left to tell.
      CREATE FUNCTION entry_without(list text, entry jsonb, hidden uuid[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE
          WHEN list NOT IN ('actions', 'provisions') AND bool_or(is_hidden AND field <> 'on_behalf_of_id') THEN NULL
          ELSE jsonb_object_agg(field, value) FILTER (WHERE NOT is_hidden)
        END
        FROM (SELECT field, value, refers_to(field, value, hidden) AS is_hidden FROM jsonb_each(entry) AS f (field, value)) AS told
      $$;

      -- A record as the log has it without hidden ones: as if these had never been there.
      CREATE FUNCTION state_without(state jsonb, hidden uuid[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN hidden = '{}' THEN state ELSE (
          SELECT jsonb_object_agg(field, value) FROM (
            SELECT field, CASE
                WHEN jsonb_typeof(value) = 'array' THEN (
                  SELECT jsonb_agg(seen ORDER BY place) FROM (
                    SELECT place, entry_without(field, entry, hidden) AS seen
                    FROM jsonb_array_elements(value) WITH ORDINALITY AS l (entry, place)) AS entries
                  WHERE seen IS NOT NULL)
                WHEN NOT refers_to(field, value, hidden) THEN value
              END AS value
            FROM jsonb_each(state) AS f (field, value)) AS told
          WHERE value IS NOT NULL) END
      $$;

      -- A record as the log has it, as far as the viewer may see.
      CREATE FUNCTION seen_state(state jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN state IS NULL OR sees_all() THEN state ELSE state_without(state, hidden_in(state)) END
      $$;

      -- Who may see something after others may not any more: null is everybody.
      CREATE FUNCTION narrowed(audience uuid[], until uuid[]) RETURNS uuid[] LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE
          WHEN audience IS NULL THEN until
          WHEN until IS NULL THEN audience
          ELSE ARRAY(SELECT unnest(audience) INTERSECT SELECT unnest(until) ORDER BY 1)
        END
      $$;`;
}

/** What happens at the end of a transaction that changes who may see a record. */
function settling(): string {
  return `
      -- Those who lose sight of a record lose that of its past.
      CREATE FUNCTION settle_audience(its_type text, record uuid, is_new boolean) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        was uuid[] := (SELECT audience FROM record r WHERE r.id = record);
        is_now uuid[] := audience_of(its_type, record);
        flips boolean := (was IS NULL) <> (is_now IS NULL);
      BEGIN
        IF was IS NOT DISTINCT FROM is_now THEN RETURN; END IF;
        PERFORM set_config('concord.recording', 'on', true);
        -- Whoever ties something to the record meanwhile has looked, or will look, at who may see it.
        IF flips AND NOT is_new THEN
          LOCK TABLE ${TIED_TABLES.map(({ table }) => table).join(', ')} IN SHARE ROW EXCLUSIVE MODE;
        END IF;
        UPDATE record r SET audience = is_now, is_public = is_now IS NULL WHERE r.id = record;
        CASE its_type
        ${writeAudience()}
        END CASE;
        IF flips THEN
          ${markTied()}
        END IF;
        IF is_now IS NOT NULL THEN
          UPDATE change c SET
            audience_before = narrowed(audience_before, is_now), audience_after = narrowed(audience_after, is_now)
          WHERE c.record_id = record;
        END IF;
        IF its_type = 'Agreement' THEN
          PERFORM settle_audience('AgreementAction', id, is_new) FROM agreement_action WHERE agreement_id = record;
          PERFORM settle_audience('Provision', id, is_new) FROM provision WHERE agreement_id = record;
        END IF;
        PERFORM set_config('concord.recording', 'off', true);
      END $$;

      -- Acts and provisions are for those who may see their agreement.
      CREATE FUNCTION follow_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.visibility := (SELECT visibility FROM agreement WHERE id = NEW.agreement_id);
        RETURN NEW;
      END $$;
      CREATE TRIGGER follow_agreement BEFORE INSERT OR UPDATE OF visibility, agreement_id ON agreement_action
        FOR EACH ROW EXECUTE FUNCTION follow_agreement();
      CREATE TRIGGER follow_agreement BEFORE INSERT OR UPDATE OF visibility, agreement_id ON provision
        FOR EACH ROW EXECUTE FUNCTION follow_agreement();
      CREATE FUNCTION lead_visibility() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE agreement_action SET visibility = NEW.visibility WHERE agreement_id = NEW.id;
        UPDATE provision SET visibility = NEW.visibility WHERE agreement_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER lead_visibility AFTER UPDATE ON agreement
        FOR EACH ROW WHEN (OLD.visibility <> NEW.visibility) EXECUTE FUNCTION lead_visibility();`;
}

/** The functions that write the log, which now notes who may see what. */
function recording(): string {
  return `
      CREATE OR REPLACE FUNCTION draft_change(record uuid) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        its_type text;
        its_audience uuid[];
      BEGIN
        IF EXISTS (SELECT FROM change_draft WHERE record_id = record) THEN RETURN; END IF;
        -- Recorded at the end, whatever the transaction has said of its constraints.
        SET CONSTRAINTS record_change DEFERRED;
        SELECT type, audience INTO its_type, its_audience FROM record r WHERE r.id = record FOR NO KEY UPDATE;
        IF FOUND THEN
          INSERT INTO change_draft VALUES (record, its_type, snapshot_of(its_type, record), its_audience);
        END IF;
      END $$;

      CREATE OR REPLACE FUNCTION draft_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        was uuid := CASE WHEN TG_OP <> 'INSERT' THEN (to_jsonb(OLD) ->> TG_ARGV[0])::uuid END;
        is_now uuid := CASE WHEN TG_OP <> 'DELETE' THEN (to_jsonb(NEW) ->> TG_ARGV[0])::uuid END;
      BEGIN
        -- Who may see it is noted beside the facts, and is none of them.
        IF TG_OP = 'UPDATE' AND current_setting('concord.recording', true) = 'on' THEN RETURN NEW; END IF;
        IF was IS NOT NULL THEN PERFORM draft_change(was); END IF;
        IF is_now IS DISTINCT FROM was THEN PERFORM draft_change(is_now); END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
      END $$;

      CREATE OR REPLACE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        after jsonb := snapshot_of(NEW.type, NEW.record_id);
        moment timestamptz := clock_timestamp();
        survivor uuid;
        version integer;
        audience uuid[] := NEW.audience;
      BEGIN
        DELETE FROM change_draft WHERE record_id = NEW.record_id;
        IF NEW.before IS NOT DISTINCT FROM after THEN RETURN NULL; END IF;
        -- A record is there since it was created.
        IF NEW.before IS NULL AND (after ->> 'created_at')::timestamptz = now() THEN moment := now(); END IF;
        IF after IS NULL THEN
          SELECT survivor_id INTO survivor FROM record_alias WHERE id = NEW.record_id;
          SELECT c.version INTO version FROM change c
            WHERE c.record_id = NEW.record_id ORDER BY c.id DESC LIMIT 1;
        ELSE
          PERFORM set_config('concord.recording', 'on', true);
          version := count_version(NEW.type, NEW.record_id, NEW.before IS NOT NULL, moment);
          PERFORM set_config('concord.recording', 'off', true);
          PERFORM settle_audience(NEW.type, NEW.record_id, NEW.before IS NULL);
          SELECT r.audience INTO audience FROM record r WHERE r.id = NEW.record_id;
        END IF;
        INSERT INTO change (
          record_id, type, operation, version, at, actor, changed, before, after, survivor_id,
          audience_before, audience_after, narrows, departed)
        VALUES (
          NEW.record_id, NEW.type,
          CASE
            WHEN NEW.before IS NULL THEN 'CREATED'
            WHEN survivor IS NOT NULL THEN 'MERGED'
            WHEN after IS NULL THEN 'DELETED'
            ELSE 'UPDATED'
          END,
          coalesce(version, 1),
          moment,
          nullif(current_setting('concord.actor', true), ''),
          ARRAY(
            SELECT field FROM jsonb_object_keys(coalesce(NEW.before, '{}') || coalesce(after, '{}')) AS field
            WHERE NEW.before -> field IS DISTINCT FROM after -> field ORDER BY field),
          NEW.before, after, survivor,
          narrowed(NEW.audience, audience), audience,
          NEW.before IS NOT NULL AND narrowed(NEW.audience, audience) IS DISTINCT FROM NEW.audience,
          NEW.audience);
        RETURN NULL;
      END $$;`;
}

/** The log as its viewer may see it. A record that they may not see any more is gone for them, and one that they may see now is new. */
function changeViews(): string {
  return `
      CREATE VIEW visible.change AS
      SELECT c.id, c.position, c.transaction, c.record_id, c.type,
        CASE
          WHEN s.before AND s.after THEN c.operation
          WHEN s.after THEN 'CREATED'
          WHEN s.before AND c.operation = 'MERGED' AND sees_record(c.survivor_id) THEN 'MERGED'
          ELSE 'DELETED'
        END COLLATE "C" AS operation,
        c.version, c.at, c.actor,
        CASE WHEN sees_all() THEN c.changed ELSE ARRAY(
          SELECT field FROM jsonb_object_keys(coalesce(told.before, '{}') || coalesce(told.after, '{}')) AS field
          WHERE told.before -> field IS DISTINCT FROM told.after -> field ORDER BY field) END AS changed,
        told.before, told.after,
        CASE WHEN s.before AND sees_record(c.survivor_id) THEN c.survivor_id END AS survivor_id,
        c.hash,
        -- What filters are asked of: those who lose sight of a record learn whether it was one of theirs.
        CASE WHEN s.before OR s.departed THEN seen_state(c.before) END AS known_before
      FROM change c
      CROSS JOIN LATERAL (SELECT
        c.before IS NOT NULL AND may_see(c.audience_before) AS before,
        c.after IS NOT NULL AND may_see(c.audience_after) AS after,
        c.narrows AND may_see(c.departed) AS departed) AS s
      CROSS JOIN LATERAL (SELECT
        CASE WHEN s.before THEN seen_state(c.before) END AS before,
        CASE WHEN s.after THEN seen_state(c.after) END AS after
        -- Once for each row, however often it is looked at.
        OFFSET 0) AS told
      WHERE (s.before OR s.after OR s.departed)
        -- Nothing has changed but what they may not see.
        AND (sees_all() OR NOT (s.before AND s.after) OR told.before <> told.after);

      -- Places in the log are the same for everybody.
      CREATE VIEW visible.change_place AS SELECT position, hash, at FROM change WHERE position IS NOT NULL;`;
}
