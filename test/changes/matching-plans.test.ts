import { startApp, type TestApp } from '../support/app.ts';

const CHANGES =
  'query ($where: RecordWhere) { changes(where: $where, first: 1) { nodes { position } } }';

/** Filters through lists of a record, each to be answered by what belongs to the record alone. */
const FILTERS: readonly (readonly [what: string, where: object])[] = [
  ['a list of it', { parties: { some: { role: { eq: 'OBSERVER' } } } }],
  ['other records', { parties: { some: { organization: { slug: { eq: 'o-7' } } } } }],
  [
    'other records of its own type',
    {
      parties: {
        some: { organization: { agreements: { some: { slug: { eq: 'a-1' } } } } },
      },
    },
  ],
];

describe('asking what a change means for a filter', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const tables = ['organization', 'agreement', 'agreement_party'];
    for (const table of tables) await app.make.sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await app.make.sql(
      `WITH ids AS (SELECT n, gen_random_uuid() AS id FROM generate_series(1, 6000) AS n),
         records AS (INSERT INTO record (id, type)
           SELECT id, CASE WHEN n > 200 THEN 'Agreement' ELSE 'Organization' END FROM ids),
         bodies AS (INSERT INTO organization (id, slug, name, kind)
           SELECT id, 'o-' || n, 'Organization ' || n, 'OTHER' FROM ids WHERE n <= 200)
       INSERT INTO agreement (id, slug, title, kind)
         SELECT id, 'a-' || n, 'Agreement ' || n, 'TREATY' FROM ids WHERE n > 200`,
    );
    await app.make.sql(
      `INSERT INTO agreement_party (id, agreement_id, organization_id, role)
       SELECT gen_random_uuid(), a.id, o.id, 'PARTY' FROM agreement a
       JOIN organization o ON abs(hashtext(a.slug)) % 100 = abs(hashtext(o.slug)) % 100`,
    );
    for (const table of tables) await app.make.sql(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await app.make.sql('ANALYZE');
    await app.make.agreement({ title: 'The one that is asked about' });
    await app.registry.numberChanges();
  });
  afterAll(() => app.stop());

  /** How PostgreSQL carries a statement out, whatever its values are. */
  const planOf = (text: string): Promise<string> =>
    app.registry.dataSource.transaction(async (manager) => {
      const values = new Set(text.match(/\$\d+/g)).size;
      await manager.query('SET LOCAL plan_cache_mode = force_generic_plan');
      await manager.query('SET LOCAL random_page_cost = 1.1');
      await manager.query('SET LOCAL search_path = visible, public');
      await manager.query(`PREPARE asked AS ${text}`);
      const rows = await manager.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN (COSTS OFF) EXECUTE asked(${Array(values).fill("'{1}'").join(', ')})`,
      );
      await manager.query('DEALLOCATE asked');
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });

  it.each(FILTERS)('through %s scans no table of agreements or parties', async (_what, where) => {
    app.sql.clear();
    await app.run(CHANGES, { where: { agreement: where } });
    const text = app.sql.statements().find((statement) => statement.includes('recorded_'));
    const plan = await planOf(text ?? '');

    expect(plan).toContain('Index');
    expect(plan).not.toMatch(/Seq Scan on agreement(_party)?\b/);
  });
});
