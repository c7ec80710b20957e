/** The functions that write the log, which now notes who may see what. */
export function recording(): string {
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
        IF NEW.before IS NOT DISTINCT FROM after AND NEW.audience IS NOT DISTINCT FROM (
          SELECT r.audience FROM record r WHERE r.id = NEW.record_id) THEN RETURN NULL; END IF;
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
