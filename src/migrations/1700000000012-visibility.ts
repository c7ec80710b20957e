import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  RECORD_TABLES,
  snapshotFunction,
  type PartTable,
  type SnapshotOptions,
} from './change-log.ts';
import { RECORDING } from './change-recording.ts';
import { changeViews } from './visibility/change-views.ts';
import { linkIndexes } from './visibility/link-indexes.ts';
import { recording } from './visibility/recording.ts';
import { seenStates } from './visibility/seen-states.ts';
import { settling } from './visibility/settling.ts';
import {
  audienceFunction,
  isGuarded,
  recordColumns,
  TIED_TABLES,
  tiedColumns,
  views,
} from './visibility/tables.ts';
import { viewerFunctions } from './visibility/viewer-functions.ts';

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
        ADD COLUMN departed uuid[],
        ADD COLUMN is_hidden boolean GENERATED ALWAYS AS (audience_before IS NOT NULL OR audience_after IS NOT NULL) STORED;
      CREATE INDEX change_hidden ON change (position) WHERE is_hidden;
      CREATE INDEX change_hidden_departure ON change (record_id) WHERE after IS NULL AND audience_before IS NOT NULL;
      ${snapshotFunction(SNAPSHOTS)}
      ${audienceFunction()}
      ${viewerFunctions(schema)}
      ${seenStates(schema)}
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
        DROP COLUMN is_hidden, DROP COLUMN audience_before, DROP COLUMN audience_after, DROP COLUMN narrows, DROP COLUMN departed;
      ${snapshotFunction({ replaces: true })}
      ${RECORDING}
      DROP FUNCTION settle_audience, audience_of, follow_agreement, lead_visibility, seen_state, state_without,
        entry_without, refers_to, hidden_in, sees_record, may_see, sees_all, narrowed;
      ${linkIndexes()}
    `);
  }
}
