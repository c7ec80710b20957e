import { startApp, type TestApp } from '../support/app.ts';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** PostgreSQL's names of the types that entities name shorter. */
const LONG_NAMES: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone' };

/** Tables without an entity of their own, and why they have none. */
const WITHOUT_ENTITY: Readonly<Record<string, string>> = {
  record: 'what citations, topics and names point at; read by SQL of its own',
  record_text: 'what search looks through; kept by triggers',
  indexed_word: 'what words that are sought may begin; kept by a trigger',
  record_audience: 'a link without fields: organizations are read through it',
  record_topic: 'a link without fields: topics are read through it',
  project_country: 'a link without fields: countries are read through it',
  project_agreement: 'a link without fields: agreements are read through it',
  project_system: 'a link without fields: systems are read through it',
  statement_subject: 'a link without fields: records are read through it',
  change_draft: 'what a transaction is changing; never there for anybody else',
  change_head: 'where the log of changes ends; read by SQL of its own',
  idempotency_key: 'the first answers to mutations; read where they are written',
  record_alias: 'what the ids and slugs of merged records lead to; read through it',
  cursor_key: 'the seal of cursors, read once at start',
  api_key: 'who may ask; read by SQL of its own, and by nobody who asks',
  migrations: 'kept by TypeORM',
};

/** Columns that no entity has, and why. */
const WITHOUT_PROPERTY: Readonly<Record<string, string>> = {
  'agreement.proposed_from': 'derived, for filters and orders by state',
  'agreement.approved_from': 'derived, for filters and orders by state',
  'agreement.signed_from': 'derived, for filters and orders by state',
  'agreement.in_force_from': 'derived, for filters and orders by state',
  'agreement.terminated_from': 'derived, for filters and orders by state',
  'agreement_party.position': 'the order in which the sources list them',
  'agreement_party.signed_on_earliest':
    'repeats what its records are ordered by, for pages through it',
  'agreement_relation.source_agreement_id': 'the owner, from which the relation is read',
  'change.transaction': 'what the sequencer keeps together',
  'change.audience_before': 'who may see what a record was, for the view of the log',
  'change.audience_after': 'who may see what a record became, for the view of the log',
  'change.is_hidden': 'whether some may not see it, for the hash of the log',
  'webhook.key_id': 'the key without which it is told nothing',
  'change.narrows': 'whether some lost sight of a record, for the view of the log',
  'change.departed': 'who could see a record until then, for the view of the log',
  'change.before': 'a record as it was, which is read only where it is asked for',
  'change.after': 'a record as it became, which is read only where it is asked for',
  'change.hash': 'of the log up to there, for checkpoints',
  'inverse_agreement_relation.earlier_agreement_id': 'the owner, from which the relation is read',
  'meeting_participant.held_earliest':
    'repeats what its records are ordered by, for pages through it',
  'meeting_participant.position': 'the order in which the sources list them',
  'project_participant.name': 'repeats what its records are ordered by, for pages through it',
  'project_participant.position': 'the order in which the sources list them',
  'provision.position': 'the order in which the sources list them',
};

/** Who may see a row, which views ask, and nobody else. */
const VISIBILITY = ['audience', 'is_public', 'scope'];

/** Views keep no constraint: of what is below them, PostgreSQL does not tell what can be null. */
const VIEWS = ['inverse_agreement_relation'];

describe('the entities', () => {
  let app: TestApp;
  let inDatabase: readonly Column[];
  let inEntities: readonly Column[];
  beforeAll(async () => {
    app = await startApp();
    inDatabase = await app.make.sql<Column & Record<string, unknown>>(
      `SELECT table_name AS table, column_name AS name, data_type AS type, is_nullable = 'YES' AS nullable
       FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    inEntities = app.registry.dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map(({ databaseName, type, isArray, isNullable, referencedColumn }) => {
        // A column that refers to another table has the type of what it refers to.
        const own = String(referencedColumn?.type ?? type);
        const long = isArray ? 'ARRAY' : (LONG_NAMES[own] ?? own);
        return { table: tableName, name: databaseName, type: long, nullable: isNullable };
      }),
    );
  });
  afterAll(() => app.stop());

  const placeOf = ({ table, name }: Column) => `${table}.${name}`;
  const sorted = (columns: readonly Column[]) =>
    [...columns].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));

  it('have every column in the migrated database, of the same type and as null as there', () => {
    const places = new Set(inEntities.map(placeOf));
    const found = inDatabase.filter((column) => places.has(placeOf(column)));
    const comparable = (columns: readonly Column[]) =>
      sorted(columns).map((column) =>
        VIEWS.includes(column.table) ? { ...column, nullable: null } : column,
      );

    expect(inEntities.length).toBeGreaterThan(150);
    expect(comparable(found)).toEqual(comparable(inEntities));
  });

  it('stand for every table, but for those written down here with a reason', () => {
    const entities = new Set(inEntities.map(({ table }) => table));
    const others = new Set(
      inDatabase.map(({ table }) => table).filter((table) => !entities.has(table)),
    );

    expect([...others].sort()).toEqual(Object.keys(WITHOUT_ENTITY).sort());
  });

  it('stand for every column of their tables, but for those written down here with a reason', () => {
    const entities = new Set(inEntities.map(({ table }) => table));
    const places = new Set(inEntities.map(placeOf));
    const others = inDatabase.filter(
      (column) => entities.has(column.table) && !places.has(placeOf(column)),
    );

    const facts = others.filter(({ name }) => !VISIBILITY.includes(name));
    expect(facts.map(placeOf).sort()).toEqual(Object.keys(WITHOUT_PROPERTY).sort());
  });

  it('refer to each other by foreign keys that the database keeps', async () => {
    const keys = await app.make.sql<{ place: string; target: string }>(
      `SELECT own.relname || '.' || attname AS place, other.relname AS target
       FROM pg_constraint JOIN pg_class own ON own.oid = conrelid JOIN pg_class other ON other.oid = confrelid
       JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
       WHERE contype = 'f'`,
    );
    const kept = new Set(keys.map(({ place, target }) => `${place} → ${target}`));
    const relations = app.registry.dataSource.entityMetadatas
      .filter(({ tableName }) => !VIEWS.includes(tableName))
      .flatMap(({ tableName, manyToOneRelations }) =>
        manyToOneRelations.map(
          ({ joinColumns, inverseEntityMetadata }) =>
            `${tableName}.${joinColumns[0]?.databaseName ?? ''} → ${inverseEntityMetadata.tableName}`,
        ),
      );

    expect(relations.length).toBeGreaterThan(30);
    expect(relations.filter((relation) => !kept.has(relation))).toEqual([]);
  });

  it('have an index for every foreign key, so that neither lists nor deletions walk whole tables', async () => {
    const keys = await app.make.sql<{ place: string }>(
      `SELECT c.conrelid::regclass || '.' || a.attname AS place
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       WHERE c.contype = 'f' AND NOT EXISTS (
         SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])
       ORDER BY 1`,
    );

    expect(keys.map(({ place }) => place)).toEqual([]);
  });
});
