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

/** Organizations and their members, persons and their positions, information systems. */
export class Organization1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organization (
        ${RECORD},
        ${SLUG},
        name text NOT NULL,
        acronym text,
        ${oneOf('kind', 'INTERGOVERNMENTAL REGIONAL SUPRANATIONAL UN_BODY NATIONAL_AGENCY NGO ACADEMIC COMPANY OTHER')},
        ${fuzzyDate('founded')},
        ${fuzzyDate('dissolved')},
        seat_city text,
        seat_country_id uuid REFERENCES country (id),
        website text,
        member_count integer CHECK (member_count >= 0),
        ${fuzzyDate('member_count_stated_on')},
        parent_id uuid REFERENCES organization (id)
      );
      CREATE INDEX organization_parent ON organization (parent_id);
      CREATE INDEX organization_seat_country ON organization (seat_country_id);
      CREATE INDEX organization_name ON organization (fold(name) COLLATE "C", id);
      ${recordTriggers('organization', 'Organization')}
      ${acyclic('organization', 'parent_id')}

      -- An organization and all bodies below it.
      CREATE FUNCTION organization_and_bodies(root uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
        WITH RECURSIVE below AS (
          SELECT root AS id
          UNION SELECT o.id FROM organization o JOIN below ON o.parent_id = below.id
        )
        SELECT id FROM below
      $$;

      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
        member_organization_id uuid REFERENCES organization (id),
        member_country_id uuid REFERENCES country (id),
        ${oneOf('role', 'MEMBER OBSERVER DIALOGUE_PARTNER')},
        ${fuzzyDate('since')},
        ${fuzzyDate('until')},
        ${exactlyOne('member_organization_id', 'member_country_id')},
        CHECK (member_organization_id <> organization_id),
        UNIQUE NULLS NOT DISTINCT (organization_id, member_organization_id, member_country_id, role, since_edtf)
      );
      CREATE INDEX membership_member_organization ON membership (member_organization_id);
      CREATE INDEX membership_member_country ON membership (member_country_id);

      CREATE TABLE person (
        ${RECORD},
        ${SLUG},
        full_name text NOT NULL,
        family_name text,
        honorific text
      );
      CREATE INDEX person_full_name ON person (fold(full_name) COLLATE "C", id);
      ${recordTriggers('person', 'Person')}

      CREATE TABLE position (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        organization_id uuid NOT NULL REFERENCES organization (id),
        title text NOT NULL,
        ${fuzzyDate('since')},
        ${fuzzyDate('until')},
        ${fuzzyDate('stated_on')},
        UNIQUE NULLS NOT DISTINCT (person_id, organization_id, title, since_edtf)
      );
      CREATE INDEX position_organization ON position (organization_id);

      CREATE TABLE information_system (
        ${RECORD},
        ${SLUG},
        name text NOT NULL,
        description text,
        operator_id uuid REFERENCES organization (id)
      );
      CREATE INDEX information_system_operator ON information_system (operator_id);
      ${recordTriggers('information_system', 'InformationSystem')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE information_system, position, person, membership;
      DROP FUNCTION organization_and_bodies;
      DROP TABLE organization;
    `);
  }
}
