import { startApp, type TestApp } from '../support/app.ts';

const DEADLINE_MS = 10_000;
const SIGN = `
  INSERT INTO agreement_action (id, agreement_id, kind, on_edtf, on_earliest, on_latest)
  VALUES (gen_random_uuid(), $1, 'SIGNATURE', $2::text, $2::text::date, $2::text::date)`;

describe('two signatures that are entered at the same time', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const somebodyWaits = async (): Promise<void> => {
    const deadline = Date.now() + DEADLINE_MS;
    const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`;
    while ((await app.make.sql(waiting)).length === 0) {
      if (Date.now() > deadline) throw new Error('Expected one writer to wait for the other.');
    }
  };

  it('both count for when the signing was complete', async () => {
    const { uuid, slug } = await app.make.agreement();
    const [one, other] = [0, 1].map(() => app.registry.dataSource.createQueryRunner());
    try {
      await one?.startTransaction();
      await one?.query(SIGN, [uuid, '2016-11-10']);
      const second = other?.query(SIGN, [uuid, '2014-05-01']);
      await somebodyWaits();
      await one?.commitTransaction();
      await second;
    } finally {
      await Promise.all([one?.release(), other?.release()]);
    }

    const { agreement } = await app.run(
      `{ agreement(slug: "${slug}") { signedOn { edtf } actions { on { edtf } } } }`,
    );
    expect(agreement).toEqual({
      signedOn: { edtf: '2016-11-10' },
      actions: [{ on: { edtf: '2014-05-01' } }, { on: { edtf: '2016-11-10' } }],
    });
  });
});
