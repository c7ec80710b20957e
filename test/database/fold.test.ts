import { startApp, type TestApp } from '../support/app.ts';

/** How text is folded whatever its letters. Indexes hold such values: a faster way must give the same. */
const FOLDED = String.raw`translate(
  lower(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f]', '', 'g') COLLATE "und-x-icu"),
  'øłđðıßς', 'olddisσ')`;

describe('fold', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const wrong = (values: string): Promise<object[]> =>
    app.make.sql(`SELECT value, fold(value), ${FOLDED} AS expected FROM (${values}) v (value)
      WHERE convert_to(fold(value), 'UTF8') IS DISTINCT FROM convert_to(${FOLDED}, 'UTF8')`);

  it('gives every ASCII character what it gives among other letters', async () => {
    const values = `SELECT before || chr(code) FROM generate_series(1, 127) code, unnest(ARRAY['', 'aB', 'é']) before`;

    expect(await wrong(values)).toEqual([]);
  });

  it('gives every letter beyond ASCII, alone and among ASCII ones, the same as before', async () => {
    const values = `SELECT before || chr(code) FROM generate_series(128, 12000) code, unnest(ARRAY['', 'aB']) before`;

    expect(await wrong(values)).toEqual([]);
  });

  it('gives texts of random characters, most of them ASCII, the same as before', async () => {
    const values = `SELECT string_agg(chr(CASE WHEN random() < 0.95 THEN 1 + (random() * 126)::integer
        ELSE 160 + (random() * 1000)::integer END), '')
      FROM generate_series(1, 20000) number GROUP BY number % 2000`;

    expect(await wrong(values)).toEqual([]);
  });

  it('and words know neither null nor an empty text', async () => {
    const [row] = await app.make.sql(
      `SELECT fold(NULL) AS "null", fold('') AS empty, words(NULL) AS "noWords", words('') AS "emptyWords"`,
    );

    expect(row).toEqual({ null: null, empty: '', noWords: null, emptyWords: '' });
  });

  it('is looked up in the indexes on it', async () => {
    const runner = app.registry.dataSource.createQueryRunner();
    await runner.startTransaction();
    // A small table would be read and sorted.
    await runner.query('SET LOCAL enable_sort = off');
    const plan: Record<string, string>[] = await runner.query(
      `EXPLAIN SELECT FROM organization ORDER BY fold(name) COLLATE "C", id`,
    );
    await runner.rollbackTransaction();
    await runner.release();

    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('organization_name');
  });
});
