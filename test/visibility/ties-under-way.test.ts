import pg from 'pg';
import { startApp, type TestApp } from '../support/app.ts';
import { until } from '../changes/ways.ts';

describe('who ties a record to another while that one is being hidden', () => {
  let app: TestApp;
  let tying: pg.Client;
  let hiding: pg.Client;
  beforeAll(async () => {
    app = await startApp();
    [tying, hiding] = [new pg.Client(app.url), new pg.Client(app.url)];
    await tying.connect();
    await hiding.connect();
  });
  afterAll(async () => {
    await tying.end();
    await hiding.end();
    await app.stop();
  });

  const isWaiting = (): Promise<void> =>
    until(async () => {
      const rows = await app.make.sql(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
      return rows.length > 0;
    });
  const makeBoth = async () => {
    const [organization, agreement] = [await app.make.organization(), await app.make.agreement()];
    const party = `INSERT INTO agreement_party (id, agreement_id, organization_id, role)
      VALUES (gen_random_uuid(), '${agreement.uuid}', '${organization.uuid}', 'PARTY')`;
    const hide = `UPDATE organization SET visibility = 'RESTRICTED' WHERE id = '${organization.uuid}'`;
    const isShown = async () =>
      (await app.run(
        `{ node(id: "${agreement.id}") { ... on Agreement { parties { role } } } }`,
        {},
        {
          as: null,
        },
      )) as unknown;
    return { party, hide, isShown };
  };

  it('is waited for, and what was tied is hidden too', async () => {
    const { party, hide, isShown } = await makeBoth();
    await tying.query('BEGIN');
    await tying.query(party);
    const hidden = hiding.query(hide);
    await isWaiting();
    await tying.query('COMMIT');
    await hidden;

    expect(await isShown()).toEqual({ node: { parties: [] } });
  });

  it('waits, and finds it hidden', async () => {
    const { party, hide, isShown } = await makeBoth();
    await hiding.query('BEGIN');
    await hiding.query(hide);
    await hiding.query('SET CONSTRAINTS ALL IMMEDIATE');
    const tied = tying.query(party);
    await isWaiting();
    await hiding.query('COMMIT');
    await tied;

    expect(await isShown()).toEqual({ node: { parties: [] } });
  });
});
