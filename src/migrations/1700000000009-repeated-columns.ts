import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A table of links, the column that refers to the records, and which column of theirs it repeats. */
interface Repeated {
  readonly links: string;
  readonly reference: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

const REPEATED: readonly Repeated[] = [
  {
    links: 'agreement_party',
    reference: 'agreement_id',
    table: 'agreement',
    column: 'signed_on_earliest',
    type: 'date',
  },
  {
    links: 'project_participant',
    reference: 'project_id',
    table: 'project',
    column: 'name',
    type: 'text',
  },
  {
    links: 'meeting_participant',
    reference: 'meeting_id',
    table: 'meeting',
    column: 'held_earliest',
    type: 'date',
  },
];

/**
 * Tables of links repeat what lists of the records at their other end are ordered by: a page of the many
 * agreements of an organization then walks its links in order, and reads no agreement but those of the page.
 */
export class RepeatedColumns1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${REPEATED.map(repeat).join('')}

      CREATE INDEX agreement_party_organization_signed ON agreement_party
        (organization_id, coalesce(signed_on_earliest, '-infinity'), agreement_id) INCLUDE (signed_on_earliest);
      CREATE INDEX agreement_party_country_signed ON agreement_party
        (country_id, coalesce(signed_on_earliest, '-infinity'), agreement_id) INCLUDE (signed_on_earliest);
      CREATE INDEX project_participant_organization_name ON project_participant
        (organization_id, fold(name) COLLATE "C", project_id) INCLUDE (name);
      CREATE INDEX project_participant_country_name ON project_participant
        (country_id, fold(name) COLLATE "C", project_id) INCLUDE (name);
      CREATE INDEX meeting_participant_country_held ON meeting_participant
        (country_id, coalesce(held_earliest, '-infinity'), meeting_id) INCLUDE (held_earliest);
      CREATE INDEX meeting_participant_person_held ON meeting_participant
        (person_id, coalesce(held_earliest, '-infinity'), meeting_id) INCLUDE (held_earliest);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { links, table, column } of REPEATED) {
      await runner.query(`
        DROP TRIGGER repeat ON ${table};
        DROP TRIGGER repeat ON ${links};
        DROP FUNCTION repeat_in_${links}, repeat_of_${table};
        ALTER TABLE ${links} DROP COLUMN ${column};
      `);
    }
  }
}

/** Adds the column to the links, and keeps it true from both ends. */
function repeat({ links, reference, table, column, type }: Repeated): string {
  return `
    -- What is written meanwhile would be neither copied nor repeated.
    LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE;
    ALTER TABLE ${links} ADD COLUMN ${column} ${type};
    UPDATE ${links} SET ${column} = ${table}.${column} FROM ${table} WHERE ${table}.id = ${reference};

    CREATE FUNCTION repeat_of_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      -- Whoever is about to change the record waits, and then finds this link, too; others may link to it.
      SELECT ${column} INTO NEW.${column} FROM ${table} WHERE id = NEW.${reference} FOR SHARE;
      RETURN NEW;
    END $$;
    CREATE TRIGGER repeat BEFORE INSERT OR UPDATE OF ${reference}, ${column} ON ${links}
      FOR EACH ROW EXECUTE FUNCTION repeat_of_${table}();

    CREATE FUNCTION repeat_in_${links}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE ${links} SET ${column} = NEW.${column} WHERE ${reference} = NEW.id;
      RETURN NULL;
    END $$;
    CREATE TRIGGER repeat AFTER UPDATE ON ${table}
      FOR EACH ROW WHEN (OLD.${column} IS DISTINCT FROM NEW.${column}) EXECUTE FUNCTION repeat_in_${links}();
  `;
}
