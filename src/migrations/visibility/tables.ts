import { RECORD_TABLES } from '../change-log.ts';

/**
 * Which rows a viewer may see, as SQL. Reads find views of the schema `visible` under the names of the
 * tables, so that no statement can forget to ask. Migrations are append-only, and so is this file: one that
 * adds a column to a table makes the views anew.
 */

/** A table whose rows are there for those who may see all the records that they tie together. */
interface TiedTable {
  readonly table: string;
  readonly records: readonly string[];
}

/** What a row shows of a record that its viewer may not see, though it is there: nothing; so others are not listed. */
export const TIED_TABLES: readonly TiedTable[] = [
  { table: 'record_name', records: ['record_id'] },
  { table: 'record_text', records: ['record_id'] },
  { table: 'record_topic', records: ['record_id'] },
  { table: 'record_audience', records: ['record_id', 'organization_id'] },
  { table: 'citation', records: ['record_id', 'source_id'] },
  { table: 'membership', records: ['organization_id', 'member_organization_id'] },
  { table: 'position', records: ['person_id', 'organization_id'] },
  { table: 'agreement_party', records: ['agreement_id', 'organization_id'] },
  { table: 'agreement_relation', records: ['source_agreement_id', 'agreement_id'] },
  { table: 'project_participant', records: ['project_id', 'organization_id'] },
  { table: 'project_country', records: ['project_id'] },
  { table: 'project_agreement', records: ['project_id', 'agreement_id'] },
  { table: 'project_system', records: ['project_id', 'system_id'] },
  { table: 'meeting_participant', records: ['meeting_id', 'organization_id', 'person_id'] },
  { table: 'meeting_agreement', records: ['meeting_id', 'agreement_id'] },
  { table: 'statement_subject', records: ['statement_id', 'record_id'] },
];

/** SQL of the organizations that see a record for its parties' sake; types that are not listed have none. */
const PARTIES: Readonly<Record<string, string>> = {
  Organization: 'SELECT record',
  Person: 'SELECT organization_id FROM position WHERE person_id = record',
  InformationSystem: 'SELECT operator_id FROM information_system WHERE id = record',
  Agreement: 'SELECT organization_id FROM agreement_party WHERE agreement_id = record',
  Project: 'SELECT organization_id FROM project_participant WHERE project_id = record',
  Meeting: `SELECT unnest(ARRAY[organization_id, on_behalf_of_id]) FROM meeting_participant WHERE meeting_id = record`,
  Statement: 'SELECT on_behalf_of_id FROM statement WHERE id = record',
};

/** Which values the column `visibility` takes; records of other types are for everybody. */
const VISIBILITIES: Readonly<Record<string, readonly string[]>> = {
  Source: ['PUBLIC', 'RESTRICTED'],
  ...Object.fromEntries(
    [...Object.keys(PARTIES), 'AgreementAction', 'Provision'].map((type) => [
      type,
      ['PUBLIC', 'PARTIES', 'RESTRICTED'],
    ]),
  ),
};

/** Types that are seen by whoever sees the agreement that they belong to. */
const OF_AGREEMENT = ['AgreementAction', 'Provision'];

/** Whether records of a type say themselves who may see them. */
export const isGuarded = (type: string): boolean =>
  type in VISIBILITIES && !OF_AGREEMENT.includes(type);

/** SQL of the columns that say who may see a record; a null audience is everybody. */
export function recordColumns(): string {
  return RECORD_TABLES.map(({ table, type }) => {
    const values = (VISIBILITIES[type] ?? ['PUBLIC']).map((value) => `'${value}'`).join(', ');
    return `
      ALTER TABLE ${table}
        ADD COLUMN visibility text COLLATE "C" NOT NULL DEFAULT 'PUBLIC' CHECK (visibility IN (${values})),
        ADD COLUMN audience uuid[],
        ADD COLUMN is_public boolean NOT NULL DEFAULT TRUE CHECK (is_public = (audience IS NULL));`;
  }).join('');
}

/** SQL of the column that says whether everybody may see all the records that a row ties together, kept true by triggers. */
export function tiedColumns(): string {
  return TIED_TABLES.map(
    ({ table, records }) => `
      ALTER TABLE ${table} ADD COLUMN is_public boolean NOT NULL DEFAULT TRUE;
      CREATE FUNCTION mark_public_of_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.is_public := NOT EXISTS (
          SELECT FROM record WHERE id IN (${records.map((column) => `NEW.${column}`).join(', ')}) AND NOT is_public);
        RETURN NEW;
      END $$;
      CREATE TRIGGER mark_public BEFORE INSERT OR UPDATE OF ${[...records, 'is_public'].join(', ')} ON ${table}
        FOR EACH ROW EXECUTE FUNCTION mark_public_of_${table}();`,
  ).join('');
}

/** SQL of the function that tells who may see a record; null: everybody. */
export function audienceFunction(): string {
  const cases = RECORD_TABLES.map(({ table, type }) => {
    if (OF_AGREEMENT.includes(type))
      return `WHEN '${type}' THEN RETURN audience_of('Agreement', (SELECT agreement_id FROM ${table} WHERE id = record));`;
    return `WHEN '${type}' THEN
          SELECT visibility INTO its_visibility FROM ${table} WHERE id = record;
          parties := ${PARTIES[type] ? `ARRAY(${PARTIES[type]})` : `'{}'`};`;
  });
  return `
      CREATE FUNCTION audience_of(its_type text, record uuid) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
      DECLARE
        its_visibility text;
        parties uuid[];
      BEGIN
        CASE its_type
        ${cases.join('\n        ')}
        END CASE;
        IF its_visibility = 'PUBLIC' THEN RETURN NULL; END IF;
        RETURN ARRAY(
          SELECT organization_id FROM record_audience a WHERE a.record_id = record
          UNION SELECT party FROM unnest(parties) AS party WHERE its_visibility = 'PARTIES' AND party IS NOT NULL
          ORDER BY 1);
      END $$;`;
}

/** SQL of the statement that writes who may see a record into its own row. */
export function writeAudience(): string {
  return RECORD_TABLES.map(
    ({ table, type }) =>
      `WHEN '${type}' THEN UPDATE ${table} t SET audience = is_now, is_public = is_now IS NULL WHERE t.id = record;`,
  ).join('\n        ');
}

/** SQL that lets the triggers of rows which tie a record to others look again whether everybody may see them. */
export function markTied(): string {
  return TIED_TABLES.map(
    ({ table, records }) =>
      `UPDATE ${table} t SET is_public = t.is_public WHERE ${records.map((column) => `t.${column} = record`).join(' OR ')};`,
  ).join('\n          ');
}

/** SQL of views that stand for the tables of records, and of what ties them together. */
export function views(): string {
  const ofRecords = [...RECORD_TABLES.map(({ table }) => table), 'record'].map(
    (table) => `
      CREATE VIEW visible.${table} AS SELECT * FROM ${table} t WHERE t.is_public OR may_see(t.audience);`,
  );
  const ofTies = TIED_TABLES.map(
    ({ table, records }) => `
      CREATE VIEW visible.${table} AS SELECT * FROM ${table} t WHERE t.is_public OR NOT EXISTS (
        SELECT FROM record r WHERE r.id IN (${records.map((column) => `t.${column}`).join(', ')}) AND NOT may_see(r.audience));`,
  );
  return [...ofRecords, ...ofTies].join('');
}
