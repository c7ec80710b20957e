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

  describe('while the only connection is busy', () => {
    /** Waits until the lock of its key is free. */
    const LOCKED: Statement<string | null> = {
      text: 'SELECT k.n, pg_advisory_xact_lock(k.p0)::text FROM unnest($1::integer[]) WITH ORDINALITY AS k(p0, n)',
      hydrate: (row) => row[1] ?? null,
    };
    let narrow: pg.Pool;
    let holder: pg.Client;
    let busy: Batches;
    let held: Promise<unknown>;
    const gone = new AbortController();
    beforeAll(async () => {
      const { connectionString } = pool.options;
      narrow = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 0 });
      // To make it may take longer than those wait who come for it.
      (await narrow.connect()).release();
      holder = new pg.Client({ connectionString });
      await holder.connect();
      await holder.query('SELECT pg_advisory_lock(1)');
    });
    const holdUp = (longestWaitMs?: number): void => {
      busy = new Batches(narrow, log.record, longestWaitMs);
      held = busy.load({ statement: LOCKED, key: ['1'] }, '', { signal: gone.signal });
    };
    afterAll(async () => {
      await holder.end();
      await narrow.end();
    });

    it('refuse what waits too long', async () => {
      holdUp(50);
      while (log.batches().length === 0) await new Promise((resolve) => setImmediate(resolve));
      const late = busy.load({ statement: RECIPROCAL, key: ['1'] }, '', {});

      await expect(late).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
      await holder.query('SELECT pg_advisory_unlock(1)');
      await held;
      await holder.query('SELECT pg_advisory_lock(1)');
    });

    it('do not cancel a statement that somebody still waits for', async () => {
      holdUp();
      const gone = new AbortController();
      const left = busy.load({ statement: LOCKED, key: ['1'] }, '', { signal: gone.signal });
      while (log.batches().length === 0) await new Promise((resolve) => setImmediate(resolve));
      gone.abort();
      busy.cancelAbandoned();
      await holder.query('SELECT pg_advisory_unlock(1)');

      expect([await held, await left]).toEqual([[''], ['']]);
      expect(log.batches()).toEqual([1]);
      await holder.query('SELECT pg_advisory_lock(1)');
    });

    it('drop what nobody waits for any more, and cancel its statement', async () => {
      holdUp();
      while (log.batches().length === 0) await new Promise((resolve) => setImmediate(resolve));
      const dropped = busy.load({ statement: RECIPROCAL, key: ['1'] }, '', { signal: gone.signal });
      gone.abort();
      busy.cancelAbandoned();

      await expect(held).rejects.toThrow('canceling statement due to user request');
      expect(await dropped).toEqual([]);
      expect(log.statements()).toEqual([LOCKED.text]);
      expect(await busy.load({ statement: RECIPROCAL, key: ['1'] }, '', {})).toEqual(['1']);
    });
  });
});
