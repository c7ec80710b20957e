import { GraphQLError } from 'graphql';
import pg from 'pg';
import { QueryFailedError } from 'typeorm';
import { outageIn } from '../../src/shared/database/outage.ts';
import { createDatabase } from '../support/database.ts';

describe('what is said of the database', () => {
  let pool: pg.Pool;
  beforeAll(async () => {
    const connectionString = await createDatabase();
    pool = new pg.Pool({ connectionString, max: 1 });
  });
  afterAll(() => pool.end());

  const errorOf = (work: Promise<unknown>): Promise<Error> =>
    work.then(
      () => Promise.reject(new Error('Expected it to fail.')),
      (error: unknown) => error as Error,
    );
  const codeOf = (error: Error): unknown => outageIn(error)?.extensions['code'];

  it('is a timeout when a statement takes too long', async () => {
    const error = await errorOf(pool.query('SET statement_timeout = 1; SELECT pg_sleep(10)'));

    expect(codeOf(error)).toBe('TIMEOUT');
    expect(outageIn(error)?.extensions['http']).toEqual({ status: 504 });
  });

  it('is a timeout when nothing comes at all', async () => {
    const config = pool.options.connectionString;
    const client = new pg.Client({ connectionString: config, query_timeout: 1 });
    await client.connect();
    const error = await errorOf(client.query('SELECT pg_sleep(0.1)'));
    await client.end();

    expect(codeOf(error)).toBe('TIMEOUT');
  });

  it('is that it is unavailable when no connection is free in time', async () => {
    const only = await pool.connect();
    // Only from now on, since to make the first may take its time.
    pool.options.connectionTimeoutMillis = 20;
    const error = await errorOf(pool.connect());
    pool.options.connectionTimeoutMillis = 0;
    only.release();

    expect(codeOf(error)).toBe('UNAVAILABLE');
  });

  it('is that it is unavailable, and when to come again, when there is none', async () => {
    const client = new pg.Client({ host: '127.0.0.1', port: 1 });
    const error = await errorOf(client.connect());

    expect(codeOf(error)).toBe('UNAVAILABLE');
    expect(outageIn(error)?.extensions['http']).toEqual({
      status: 503,
      headers: new Map([['retry-after', '1']]),
    });
  });

  it('is the same when TypeORM and GraphQL have wrapped it', async () => {
    const refused = await errorOf(new pg.Client({ host: '127.0.0.1', port: 1 }).connect());
    const wrapped = new QueryFailedError('SELECT 1', [], refused);

    expect(codeOf(wrapped)).toBe('UNAVAILABLE');
    expect(codeOf(new GraphQLError('failed', { originalError: wrapped }))).toBe('UNAVAILABLE');
  });

  it('is nothing when it merely refuses a statement', async () => {
    expect(outageIn(await errorOf(pool.query('SELECT 1 / 0')))).toBeUndefined();
    expect(outageIn(new Error('of ours'))).toBeUndefined();
  });
});
