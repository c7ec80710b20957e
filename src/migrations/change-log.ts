/**
 * Which tables hold records, and which hold parts of them: what the log of changes is made of. Migrations
 * are append-only, and so is this file.
 */

/** A table of records, the name of their GraphQL type, and the prefix of their ids. */
interface RecordTable {
  readonly table: string;
  readonly type: string;
  readonly prefix: string;
  /** SQL of a JSON object to add to the row `t`. */
  readonly also?: string;
  /** The parts of a record, by the names of its GraphQL fields. */
  readonly parts: Readonly<Record<string, PartTable>>;
}

/** A table whose rows belong to a record, and go with it. */
export interface PartTable {
  readonly table: string;
  /** The column that refers to the record. */
  readonly owner: string;
  /** Columns that are no facts about the part: they repeat others, or count its own changes. */
  readonly without?: string;
  /** SQL that orders the parts; by their ids unless it is given. */
  readonly order?: string;
  /** SQL of a JSON object to add to the part `p`. */
  readonly also?: string;
}

const OF_ANY_RECORD: Readonly<Record<string, PartTable>> = {
  names: { table: 'record_name', owner: 'record_id' },
  topics: { table: 'record_topic', owner: 'record_id', order: 'p.topic_id' },
  citations: { table: 'citation', owner: 'record_id' },
};

/** Who is meant by the entry of a party that an action refers to. */
const actingParty = (action: string): string =>
  `jsonb_build_object('party', (SELECT CASE
      WHEN party.organization_id IS NOT NULL THEN jsonb_build_object('type', 'Organization', 'uuid', party.organization_id)
      ELSE jsonb_build_object('type', 'Country', 'uuid', party.country_id)
    END FROM agreement_party party WHERE party.id = ${action}.party_id))`;

const OWN_STAMPS = 'version,updated_at';

/** The order in which lists with places are told. */
const BY_PLACE = 'p.position, p.id';

const agreementPart = (table: string, without?: string): PartTable => ({
  table,
  owner: 'agreement_id',
  without,
});
const projectLink = (table: string, column: string): PartTable => ({
  table,
  owner: 'project_id',
  order: `p.${column}`,
});

export const RECORD_TABLES: readonly RecordTable[] = [
  { table: 'country', type: 'Country', prefix: 'cty', parts: {} },
  { table: 'source', type: 'Source', prefix: 'src', parts: {} },
  { table: 'topic', type: 'Topic', prefix: 'top', parts: {} },
  {
    table: 'organization',
    type: 'Organization',
    prefix: 'org',
    parts: { members: { table: 'membership', owner: 'organization_id' } },
  },
  {
    table: 'person',
    type: 'Person',
    prefix: 'per',
    parts: { positions: { table: 'position', owner: 'person_id' } },
  },
  { table: 'information_system', type: 'InformationSystem', prefix: 'sys', parts: {} },
  {
    table: 'agreement',
    type: 'Agreement',
    prefix: 'agr',
    parts: {
      parties: { ...agreementPart('agreement_party', 'signed_on_earliest'), order: BY_PLACE },
      actions: { ...agreementPart('agreement_action', OWN_STAMPS), also: actingParty('p') },
      provisions: { ...agreementPart('provision', OWN_STAMPS), order: BY_PLACE },
      relations: { table: 'agreement_relation', owner: 'source_agreement_id' },
    },
  },
  {
    table: 'agreement_action',
    type: 'AgreementAction',
    prefix: 'act',
    also: actingParty('t'),
    parts: {},
  },
  { table: 'provision', type: 'Provision', prefix: 'prv', parts: {} },
  {
    table: 'project',
    type: 'Project',
    prefix: 'prj',
    // A JSON number would be rounded by whoever reads it.
    also: `jsonb_build_object('budget_amount', t.budget_amount::text)`,
    parts: {
      participants: {
        table: 'project_participant',
        owner: 'project_id',
        without: 'name',
        order: BY_PLACE,
      },
      countries: projectLink('project_country', 'country_id'),
      agreements: projectLink('project_agreement', 'agreement_id'),
      systems: projectLink('project_system', 'system_id'),
    },
  },
  {
    table: 'meeting',
    type: 'Meeting',
    prefix: 'mtg',
    parts: {
      participants: {
        table: 'meeting_participant',
        owner: 'meeting_id',
        without: 'held_earliest',
        order: BY_PLACE,
      },
      agreements: { table: 'meeting_agreement', owner: 'meeting_id' },
    },
  },
  {
    table: 'statement',
    type: 'Statement',
    prefix: 'stm',
    parts: {
      about: {
        table: 'statement_subject',
        owner: 'statement_id',
        order: 'p.record_id',
        also: `jsonb_build_object('type', (SELECT r.type FROM record r WHERE r.id = p.record_id))`,
      },
    },
  },
];

/** Columns of a record's own row that tell nothing about it, or are kept beside its snapshots. */
const LEFT_OUT = 'id,version,updated_at';

/** How snapshots differ since a later migration. */
export interface SnapshotOptions {
  /** Whether the function is there already. */
  readonly replaces?: boolean;
  /** Columns of records and parts that are no facts about them. */
  readonly leavesOut?: readonly string[];
  /** Columns of records that follow from the record of which they are parts. */
  readonly embedsWithout?: readonly string[];
  /** Further columns of the row `t`, as SQL of a JSON object. */
  readonly also?: string;
  /** Further parts of the records of a type. */
  readonly partsOf?: (type: string) => Readonly<Record<string, PartTable>>;
}

/** SQL of a function that answers a record with its parts as JSON, by the names of columns; null when there is none. */
export function snapshotFunction({
  replaces = false,
  leavesOut = [],
  embedsWithout = [],
  also: forAll,
  partsOf = () => ({}),
}: SnapshotOptions = {}): string {
  const create = replaces ? 'CREATE OR REPLACE' : 'CREATE';
  const without = [...leavesOut, ...embedsWithout];
  const cases = RECORD_TABLES.map(({ table, type, parts, also }) => {
    const lists = Object.entries({ ...parts, ...OF_ANY_RECORD, ...partsOf(type) }).map(
      ([field, part]) => `'${field}', ${partsSql(part, without)}`,
    );
    const more = [also, forAll].map((sql) => (sql === undefined ? '' : `|| ${sql}`)).join(' ');
    return `WHEN '${type}' THEN RETURN (
          SELECT jsonb_strip_nulls((to_jsonb(t) - '{${[LEFT_OUT, ...leavesOut].join(',')}}'::text[]) ${more} || jsonb_build_object(
            ${lists.join(',\n            ')}))
          FROM ${table} t WHERE t.id = record);`;
  });
  return `
      ${create} FUNCTION snapshot_of(type text, record uuid) RETURNS jsonb LANGUAGE plpgsql SET timezone = 'UTC' AS $$
      BEGIN
        CASE type
        ${cases.join('\n        ')}
        END CASE;
      END $$;

      -- Counts a change of a record, made at a moment, and answers the version that it is at then. One that is
      -- new stays at 1.
      ${create} FUNCTION count_version(type text, record uuid, is_known boolean, moment timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE counted integer := 1;
      BEGIN
        IF NOT is_known THEN RETURN counted; END IF;
        CASE type
        ${RECORD_TABLES.map(
          ({ table, type }) =>
            `WHEN '${type}' THEN UPDATE ${table} t SET version = t.version + 1, updated_at = moment WHERE t.id = record RETURNING t.version INTO counted;`,
        ).join('\n        ')}
        END CASE;
        RETURN counted;
      END $$;`;
}

function partsSql(
  { table, owner, without, order = 'p.id', also }: PartTable,
  leftOut: readonly string[],
): string {
  const columns = `to_jsonb(p) - '{${[owner, without, ...leftOut].filter(Boolean).join(',')}}'::text[]`;
  const part = also === undefined ? columns : `(${columns}) || ${also}`;
  return `(SELECT jsonb_agg(${part} ORDER BY ${order}) FROM ${table} p WHERE p.${owner} = t.id)`;
}

/** SQL that lets each write to a record note what it was before. */
export function draftTriggers(): string {
  return RECORD_TABLES.map(
    ({ table }) => `
      DROP TRIGGER count_version ON ${table};
      CREATE TRIGGER draft BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION draft_record_change();`,
  ).join('');
}

/** SQL that lets each write to a part of a record note what the record was before. */
export function partTriggers(): string {
  return partTables()
    .map(
      ({ table, owner }) => `
      CREATE TRIGGER draft_owner BEFORE INSERT OR UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION draft_part_change('${owner}');`,
    )
    .join('');
}

/** The tables of all parts, each once. */
export function partTables(): PartTable[] {
  return [
    ...RECORD_TABLES.flatMap(({ parts }) => Object.values(parts)),
    ...Object.values(OF_ANY_RECORD),
  ];
}
