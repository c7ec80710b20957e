import pg from 'pg';
import { Batches } from '../../src/shared/read/batches.ts';
import type { Statement } from '../../src/shared/read/statement.ts';
import { createDatabase } from '../support/database.ts';
import { SqlLog } from '../support/sql-log.ts';

/** One divided by each key: a key of 0 makes PostgreSQL refuse the whole statement. */
const RECIPROCAL: Statement<string | null> = {
  text: 'SELECT k.n, 1 / k.p0 FROM unnest($1::integer[]) WITH ORDINALITY AS k(p0, n)',
  hydrate: (row) => row[1] ?? null,
};

describe('the batches of the process', () => {
  let pool: pg.Pool;
  let log: SqlLog;
  let batches: Batches;
  beforeAll(async () => {
    pool = new pg.Pool({ connectionString: await createDatabase() });
  });
  beforeEach(() => {
    log = new SqlLog();
    batches = new Batches(pool, log.record);
  });
  afterAll(() => pool.end());

  const ask = (key: string, asker: object): Promise<(string | null)[]> =>
    batches.load({ statement: RECIPROCAL, key: [key] }, '', asker);

  it('answer the keys of several requests by one statement', async () => {
    const answers = await Promise.all([ask('1', {}), ask('-1', {}), ask('1', {})]);

    expect(answers).toEqual([['1'], ['-1'], ['1']]);
    expect(log.batches()).toEqual([2]);
  });

  it('keep nothing: what is asked again is read again', async () => {
    await ask('1', {});
    await ask('1', {});

    expect(log.batches()).toEqual([1, 1]);
  });

  it('do not let the failure of one request fail another', async () => {
    const [bad, good] = [{}, {}];

    const [failed, fine] = await Promise.allSettled([ask('0', bad), ask('1', good)]);

    expect(failed.status).toBe('rejected');
    expect(fine).toEqual({ status: 'fulfilled', value: ['1'] });
    expect(log.batches()).toEqual([2, 1, 1]);
  });

  it('ask a request that fails alone only once', async () => {
    await expect(ask('0', {})).rejects.toThrow('division by zero');

    expect(log.batches()).toEqual([1]);
  });

  it('grow while all connections are busy', async () => {
    const narrow = new pg.Pool({ connectionString: pool.options.connectionString, max: 1 });
    const busy = new Batches(narrow, log.record);
    const askBusy = (key: string): Promise<unknown> =>
      busy.load({ statement: RECIPROCAL, key: [key] }, '', {});

    const first = askBusy('1');
    // Once the first is on its way, each of the others comes in a turn of its own.
    while (log.batches().length === 0) await new Promise((resolve) => setImmediate(resolve));
    const others: Promise<unknown>[] = [];
    for (const key of ['2', '3', '4']) {
      others.push(askBusy(key));
      await Promise.resolve();
    }
    await Promise.all([first, ...others]);
    await narrow.end();

    expect(log.batches()).toEqual([1, 3]);
  });

  it('split a wide fan-out, so that it does not hold up everybody else', async () => {
    const asker = {};
    const keys = Array.from({ length: 1_200 }, (_, index) => String(index + 1));

    await Promise.all(keys.map((key) => ask(key, asker)));

    expect(log.batches()).toEqual([500, 500, 200]);
  });
});
