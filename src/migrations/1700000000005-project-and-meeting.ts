import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  RECORD,
  SLUG,
  acyclic,
  exactlyOne,
  fuzzyDate,
  oneOf,
  recordTriggers,
} from './record-table.ts';

/** Projects that carry agreements out, and the meetings at which things are agreed. */
export class ProjectAndMeeting1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project (
        ${RECORD},
        ${SLUG},
        name text NOT NULL,
        ${oneOf('kind', 'PROJECT PROGRAMME PHASE INITIATIVE')},
        ${oneOf('status', 'PLANNED ACTIVE COMPLETED UNKNOWN')},
        -- PostgreSQL counts NaN above infinity.
        budget_amount numeric CHECK (budget_amount >= 0 AND budget_amount < 'Infinity'),
        budget_currency text CHECK (budget_currency ~ '^[A-Z]{3}$'),
        budget_approximate boolean,
        CHECK (num_nonnulls(budget_amount, budget_currency, budget_approximate) IN (0, 3)),
        ${fuzzyDate('started')},
        ${fuzzyDate('ended')},
        sites integer CHECK (sites >= 0),
        parent_id uuid REFERENCES project (id)
      );
      CREATE INDEX project_parent ON project (parent_id);
      CREATE INDEX project_name ON project (fold(name) COLLATE "C", id);
      ${recordTriggers('project', 'Project')}
      ${acyclic('project', 'parent_id')}

      CREATE TABLE project_participant (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        position smallint NOT NULL DEFAULT 0,
        organization_id uuid REFERENCES organization (id),
        country_id uuid REFERENCES country (id),
        ${oneOf('role', 'LEAD FUNDER IMPLEMENTER PARTNER BENEFICIARY')},
        ${exactlyOne('organization_id', 'country_id')},
        UNIQUE NULLS NOT DISTINCT (project_id, organization_id, country_id, role)
      );
      CREATE INDEX project_participant_organization ON project_participant (organization_id, project_id);
      CREATE INDEX project_participant_country ON project_participant (country_id, project_id);

      CREATE TABLE project_country (
        project_id uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        country_id uuid NOT NULL REFERENCES country (id),
        PRIMARY KEY (project_id, country_id)
      );
      CREATE INDEX project_country_country ON project_country (country_id, project_id);

      CREATE TABLE project_agreement (
        project_id uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        PRIMARY KEY (project_id, agreement_id)
      );
      CREATE INDEX project_agreement_agreement ON project_agreement (agreement_id, project_id);

      CREATE TABLE project_system (
        project_id uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
        system_id uuid NOT NULL REFERENCES information_system (id),
        PRIMARY KEY (project_id, system_id)
      );
      CREATE INDEX project_system_system ON project_system (system_id, project_id);

      CREATE TABLE meeting (
        ${RECORD},
        ${SLUG},
        title text NOT NULL,
        ${oneOf('kind', 'GENERAL_ASSEMBLY SESSION CONFERENCE WORKING_GROUP BILATERAL SIDE_EVENT CEREMONY')},
        ordinal integer CHECK (ordinal > 0),
        ${fuzzyDate('held')},
        city text,
        country_id uuid REFERENCES country (id),
        venue text,
        parent_id uuid REFERENCES meeting (id),
        project_id uuid REFERENCES project (id)
      );
      CREATE INDEX meeting_parent ON meeting (parent_id);
      CREATE INDEX meeting_project ON meeting (project_id);
      CREATE INDEX meeting_country ON meeting (country_id);
      CREATE INDEX meeting_held ON meeting (held_earliest, id);
      CREATE INDEX meeting_title ON meeting (fold(title) COLLATE "C", id);
      ${recordTriggers('meeting', 'Meeting')}
      ${acyclic('meeting', 'parent_id')}

      CREATE TABLE meeting_participant (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
        position smallint NOT NULL DEFAULT 0,
        organization_id uuid REFERENCES organization (id),
        country_id uuid REFERENCES country (id),
        person_id uuid REFERENCES person (id),
        ${oneOf('role', 'ORGANIZER HOST CHAIR SPEAKER PARTICIPANT OBSERVER')},
        on_behalf_of_id uuid REFERENCES organization (id),
        ${exactlyOne('organization_id', 'country_id', 'person_id')},
        UNIQUE NULLS NOT DISTINCT (meeting_id, organization_id, country_id, person_id, role, on_behalf_of_id)
      );
      CREATE INDEX meeting_participant_organization ON meeting_participant (organization_id, meeting_id);
      CREATE INDEX meeting_participant_country ON meeting_participant (country_id, meeting_id);
      CREATE INDEX meeting_participant_person ON meeting_participant (person_id, meeting_id);
      CREATE INDEX meeting_participant_on_behalf_of ON meeting_participant (on_behalf_of_id, meeting_id);

      CREATE TABLE meeting_agreement (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        ${oneOf('role', 'SIGNED APPROVED DISCUSSED ANNOUNCED')},
        UNIQUE (meeting_id, agreement_id, role)
      );
      CREATE INDEX meeting_agreement_agreement ON meeting_agreement (agreement_id, meeting_id);

      CREATE TABLE statement (
        ${RECORD},
        text text NOT NULL,
        ${fuzzyDate('on')},
        speaker_id uuid REFERENCES person (id),
        on_behalf_of_id uuid REFERENCES organization (id),
        meeting_id uuid REFERENCES meeting (id)
      );
      CREATE INDEX statement_speaker ON statement (speaker_id);
      CREATE INDEX statement_on_behalf_of ON statement (on_behalf_of_id);
      CREATE INDEX statement_meeting ON statement (meeting_id);
      CREATE INDEX statement_on ON statement (on_earliest, id);
      ${recordTriggers('statement', 'Statement')}

      CREATE TABLE statement_subject (
        statement_id uuid NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
        record_id uuid NOT NULL REFERENCES record (id),
        PRIMARY KEY (statement_id, record_id)
      );
      CREATE INDEX statement_subject_record ON statement_subject (record_id, statement_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE statement_subject, statement, meeting_agreement, meeting_participant, meeting,
        project_system, project_agreement, project_country, project_participant, project;
    `);
  }
}
