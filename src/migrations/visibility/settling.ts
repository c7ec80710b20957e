import { markTied, TIED_TABLES, writeAudience } from './tables.ts';

/** What happens at the end of a transaction that changes who may see a record. */
export function settling(): string {
  return `
      -- Those who lose sight of a record lose that of its past.
      CREATE FUNCTION settle_audience(its_type text, record uuid, is_new boolean) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        was uuid[] := (SELECT audience FROM record r WHERE r.id = record);
        is_now uuid[] := audience_of(its_type, record);
        flips boolean := (was IS NULL) <> (is_now IS NULL);
        act record;
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
          FOR act IN
            SELECT 'AgreementAction' AS type, id FROM agreement_action WHERE agreement_id = record
            UNION ALL SELECT 'Provision', id FROM provision WHERE agreement_id = record
          LOOP
            -- They are gone, or new, for others than before: that is a change of theirs.
            IF NOT is_new THEN PERFORM draft_change(act.id); END IF;
            PERFORM settle_audience(act.type, act.id, is_new);
          END LOOP;
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
