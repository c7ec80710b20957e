import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The days that lists are ordered by. */
const DAYS = [
  ['agreement', 'signed_on_earliest'],
  ['agreement_action', 'on_earliest'],
  ['meeting', 'held_earliest'],
  ['organization', 'founded_earliest'],
  ['project', 'started_earliest'],
  ['project', 'ended_latest'],
  ['source', 'published_earliest'],
  ['statement', 'on_earliest'],
] as const;

/** What is listed at the root and keeps the times of its entry and last change. */
const RECORDS = [
  'agreement',
  'agreement_action',
  'meeting',
  'organization',
  'person',
  'project',
  'provision',
  'statement',
];

const BEFORE_ALL = `'-infinity'`;
const AFTER_ALL = `'infinity'`;

/**
 * Each order of a large list by an index, in the words in which pages ask. Those of days have no nulls:
 * where the unknown stand before all others they serve descending lists, after all others ascending ones.
 */
export class PageIndexes1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const byDay = DAYS.map(
      ([table, day]) => `
      CREATE INDEX ${table}_${day}_descending ON ${table} (coalesce(${day}, ${BEFORE_ALL}), id);
      CREATE INDEX ${table}_${day}_ascending ON ${table} (coalesce(${day}, ${AFTER_ALL}), id);`,
    );
    const byTime = RECORDS.map(
      (table) => `
      CREATE INDEX ${table}_created_at ON ${table} (created_at, id);
      CREATE INDEX ${table}_updated_at ON ${table} (updated_at, id);`,
    );
    await runner.query(`
      DROP INDEX agreement_signed_first, agreement_signed_last, agreement_action_signatory,
        agreement_action_on, meeting_held, statement_on;
      ${byDay.join('')}
      ${byTime.join('')}

      CREATE INDEX agreement_kind_signed ON agreement (kind, coalesce(signed_on_earliest, ${BEFORE_ALL}), id);
      CREATE INDEX agreement_action_signatory ON agreement_action (signatory_id, coalesce(on_earliest, ${BEFORE_ALL}), id);
      CREATE INDEX organization_kind_name ON organization (kind, fold(name) COLLATE "C", id);
      CREATE INDEX organization_member_count ON organization (coalesce(member_count::double precision, ${BEFORE_ALL}), id);
      CREATE INDEX person_family_name ON person (fold(family_name) COLLATE "C", id);
      CREATE INDEX source_title ON source (fold(title) COLLATE "C", id);
      CREATE INDEX information_system_name ON information_system (fold(name) COLLATE "C", id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const byDay = DAYS.flatMap(([table, day]) => [
      `${table}_${day}_descending`,
      `${table}_${day}_ascending`,
    ]);
    const byTime = RECORDS.flatMap((table) => [`${table}_created_at`, `${table}_updated_at`]);
    await runner.query(`
      DROP INDEX ${[...byDay, ...byTime].join(', ')}, agreement_kind_signed, agreement_action_signatory,
        organization_kind_name, organization_member_count, person_family_name, source_title, information_system_name;

      CREATE INDEX agreement_signed_first ON agreement (signed_on_earliest, id);
      CREATE INDEX agreement_signed_last ON agreement (signed_on_earliest DESC NULLS LAST, id DESC NULLS LAST);
      CREATE INDEX agreement_action_signatory ON agreement_action (signatory_id, on_earliest DESC NULLS LAST, id DESC NULLS LAST);
      CREATE INDEX agreement_action_on ON agreement_action (on_earliest DESC NULLS LAST, id DESC NULLS LAST);
      CREATE INDEX meeting_held ON meeting (held_earliest, id);
      CREATE INDEX statement_on ON statement (on_earliest, id);
    `);
  }
}
