import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD, SLUG, exactlyOne, fuzzyDate, oneOf, recordTriggers } from './record-table.ts';

/** Agreements: parties, actions, provisions, relations, and what is derived from the actions. */
export class Agreement1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement (
        ${RECORD},
        ${SLUG},
        title text NOT NULL,
        ${oneOf('kind', 'TREATY COOPERATION_AGREEMENT SUPPLEMENTARY_AGREEMENT MEMORANDUM_OF_UNDERSTANDING PROTOCOL ARRANGEMENT DECLARATION OTHER')},
        scope_note text,
        ${fuzzyDate('signed_on')},
        -- The first day on which each state can have been reached; null: never, -infinity: at any time.
        proposed_from date, approved_from date, signed_from date, in_force_from date, terminated_from date
      );
      CREATE INDEX agreement_title ON agreement (fold(title) COLLATE "C", id);
      -- The unknown come last in either direction, hence an index for each.
      CREATE INDEX agreement_signed_first ON agreement (signed_on_earliest, id);
      CREATE INDEX agreement_signed_last ON agreement (signed_on_earliest DESC NULLS LAST, id DESC NULLS LAST);
      ${recordTriggers('agreement', 'Agreement')}

      CREATE TABLE agreement_party (
        id uuid PRIMARY KEY,
        agreement_id uuid NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
        position smallint NOT NULL DEFAULT 0,
        organization_id uuid REFERENCES organization (id),
        country_id uuid REFERENCES country (id),
        ${oneOf('role', 'PARTY BENEFICIARY DEPOSITARY OBSERVER')},
        ${exactlyOne('organization_id', 'country_id')},
        UNIQUE NULLS NOT DISTINCT (agreement_id, organization_id, country_id, role),
        UNIQUE (agreement_id, id)
      );
      CREATE INDEX agreement_party_organization ON agreement_party (organization_id, agreement_id);
      CREATE INDEX agreement_party_country ON agreement_party (country_id, agreement_id);

      CREATE TABLE agreement_action (
        ${RECORD},
        agreement_id uuid NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
        ${oneOf('kind', 'NEGOTIATION APPROVAL SIGNATURE RATIFICATION ACCEPTANCE ACCESSION PROVISIONAL_APPLICATION ENTRY_INTO_FORCE AMENDMENT WITHDRAWAL TERMINATION')},
        ${fuzzyDate('on')},
        city text,
        country_id uuid REFERENCES country (id),
        party_id uuid,
        signatory_id uuid REFERENCES person (id),
        FOREIGN KEY (agreement_id, party_id) REFERENCES agreement_party (agreement_id, id)
      );
      CREATE INDEX agreement_action_agreement ON agreement_action (agreement_id);
      CREATE INDEX agreement_action_party ON agreement_action (party_id);
      CREATE INDEX agreement_action_signatory ON agreement_action (signatory_id, on_earliest DESC NULLS LAST, id DESC NULLS LAST);
      CREATE INDEX agreement_action_country ON agreement_action (country_id);
      CREATE INDEX agreement_action_on ON agreement_action (on_earliest DESC NULLS LAST, id DESC NULLS LAST);
      ${recordTriggers('agreement_action', 'AgreementAction')}

      CREATE TABLE provision (
        ${RECORD},
        agreement_id uuid NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
        position smallint NOT NULL DEFAULT 0,
        ${oneOf('kind', 'INFORMATION_EXCHANGE DATABASE_ACCESS JOINT_PROJECTS JOINT_TRAINING TECHNICAL_ASSISTANCE MUTUAL_REPRESENTATION SYSTEM_INTEROPERABILITY COORDINATION JOINT_PLANNING SUPPORT_TO_OPERATIONS OTHER')},
        text text NOT NULL,
        grantor_id uuid REFERENCES organization (id),
        grantee_id uuid REFERENCES organization (id),
        system_id uuid REFERENCES information_system (id)
      );
      CREATE INDEX provision_agreement ON provision (agreement_id);
      CREATE INDEX provision_grantor ON provision (grantor_id, kind, id);
      CREATE INDEX provision_grantee ON provision (grantee_id, kind, id);
      CREATE INDEX provision_system ON provision (system_id, kind, id);
      CREATE INDEX provision_kind ON provision (kind, id);
      ${recordTriggers('provision', 'Provision')}

      CREATE TABLE agreement_relation (
        id uuid PRIMARY KEY,
        source_agreement_id uuid NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        ${oneOf('kind', 'SUPPLEMENTS AMENDS REPLACES IMPLEMENTS')},
        CHECK (source_agreement_id <> agreement_id),
        UNIQUE (source_agreement_id, agreement_id, kind)
      );
      CREATE INDEX agreement_relation_agreement ON agreement_relation (agreement_id);

      -- The relations from their other end: in both, agreement_id is the other one.
      CREATE VIEW inverse_agreement_relation AS
        SELECT id, kind, agreement_id AS earlier_agreement_id, source_agreement_id AS agreement_id
        FROM agreement_relation;

      -- The signature that completed the signing: the latest one; one without a date counts last.
      CREATE FUNCTION derive_from_actions(agreement uuid) RETURNS void LANGUAGE sql AS $$
        -- Lock first: the update then sees the actions that another transaction was about to commit.
        SELECT FROM agreement WHERE id = $1 FOR NO KEY UPDATE;
        UPDATE agreement SET
          (signed_on_edtf, signed_on_earliest, signed_on_latest) = (
            SELECT on_edtf, on_earliest, on_latest FROM agreement_action
            WHERE agreement_id = $1 AND kind = 'SIGNATURE'
            ORDER BY on_edtf IS NULL, on_latest DESC NULLS LAST, on_earliest DESC NULLS LAST, id LIMIT 1),
          (proposed_from, approved_from, signed_from, in_force_from, terminated_from) = (
            SELECT
              min(day) FILTER (WHERE kind = 'NEGOTIATION'),
              min(day) FILTER (WHERE kind = 'APPROVAL'),
              min(day) FILTER (WHERE kind = 'SIGNATURE'),
              min(day) FILTER (WHERE kind IN ('PROVISIONAL_APPLICATION', 'ENTRY_INTO_FORCE')),
              min(day) FILTER (WHERE kind = 'TERMINATION')
            FROM (SELECT kind, coalesce(on_earliest, '-infinity') AS day
                  FROM agreement_action WHERE agreement_id = $1) AS act)
        WHERE id = $1
      $$;

      CREATE FUNCTION derive_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'DELETE' THEN PERFORM derive_from_actions(NEW.agreement_id); END IF;
        IF TG_OP = 'DELETE' OR OLD.agreement_id <> NEW.agreement_id THEN
          PERFORM derive_from_actions(OLD.agreement_id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER derive AFTER INSERT OR UPDATE OR DELETE ON agreement_action
        FOR EACH ROW EXECUTE FUNCTION derive_agreement();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW inverse_agreement_relation;
      DROP TABLE agreement_relation, provision, agreement_action, agreement_party, agreement;
      DROP FUNCTION derive_agreement, derive_from_actions;
    `);
  }
}
