import { startApp, type TestApp } from '../support/app.ts';
import { numbered } from './log.ts';
import { writeAtRandom } from './random-writes.ts';

const RECORDS = `(${[
  'agreement',
  'agreement_action',
  'country',
  'information_system',
  'meeting',
  'organization',
  'person',
  'project',
  'provision',
  'source',
  'statement',
  'topic',
]
  .map((table) => `SELECT id, version FROM ${table}`)
  .join(' UNION ALL ')}) AS present`;

describe('the history of each record, after a thousand writes of every kind', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await writeAtRandom(app, 500, 8);
    await numbered(app);
  });
  afterAll(() => app.stop());

  it('has creations, updates and deletions of all that was written', async () => {
    const kinds = await app.make.sql<{ operation: string; types: number }>(
      'SELECT operation, count(DISTINCT type)::int AS types FROM change GROUP BY 1 ORDER BY 1',
    );

    expect(kinds).toEqual([
      { operation: 'CREATED', types: 9 },
      { operation: 'DELETED', types: 9 },
      { operation: 'UPDATED', types: 9 },
    ]);
  });

  it('is unbroken: before each change it is what it was after the one before', async () => {
    const broken = await app.make.sql(
      `SELECT type, operation, changed, before, previous FROM (
         SELECT *, lag(after) OVER (PARTITION BY record_id ORDER BY position) AS previous FROM change) AS log
       WHERE before IS DISTINCT FROM previous`,
    );

    expect(broken).toEqual([]);
  });

  it('ends with what is there now, and nothing is there that it does not tell of', async () => {
    const untold = await app.make.sql(
      `SELECT type, after, snapshot_of(type, record_id) AS present FROM (
         SELECT DISTINCT ON (record_id) * FROM change ORDER BY record_id, position DESC) AS last
       WHERE after IS DISTINCT FROM snapshot_of(type, record_id)`,
    );
    const missing = await app.make.sql(
      'SELECT * FROM record WHERE id NOT IN (SELECT record_id FROM change)',
    );

    expect([untold, missing]).toEqual([[], []]);
  });

  it('has as many changes as the record’s version counts, one in each transaction', async () => {
    const different = await app.make.sql(
      `SELECT present.id, present.version, count(*)::int AS changes, count(DISTINCT transaction)::int AS transactions
       FROM ${RECORDS} JOIN change ON record_id = present.id GROUP BY 1, 2
       HAVING present.version <> count(*) OR count(*) <> count(DISTINCT transaction)`,
    );
    const miscounted = await app.make.sql(
      `SELECT * FROM (
         SELECT operation, version, row_number() OVER (PARTITION BY record_id ORDER BY position) AS number FROM change) AS log
       WHERE version <> number - (operation = 'DELETED')::int`,
    );

    expect([different, miscounted]).toEqual([[], []]);
  });
});
