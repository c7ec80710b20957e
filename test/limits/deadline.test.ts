import pg from 'pg';
import { until, overWebSocket } from '../changes/ways.ts';
import { startApp, type TestApp } from '../support/app.ts';

const READ = '{ organizations { nodes { id } } }';

describe('an operation that takes too long', () => {
  let app: TestApp;
  let admin: pg.Client;
  beforeAll(async () => {
    app = await startApp({ limits: { deadlineMs: 300 } });
    admin = new pg.Client({ connectionString: app.url });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await app.stop();
  });

  const lock = async (table: string): Promise<void> => {
    await admin.query('BEGIN');
    await admin.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  };
  const waiting = async (): Promise<number> => {
    const { rows } = await admin.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows.length;
  };
  const post = (query: string, signal?: AbortSignal): Promise<Response> =>
    fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${app.key}` },
      body: JSON.stringify({ query }),
      signal,
    });

  it('is answered with 504 at its deadline, and its statements are cancelled', async () => {
    await lock('organization');
    const response = await post(READ);

    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: 'Expected an answer within 0.3 s, but it takes longer: ask for less at once.',
          extensions: { code: 'TIMEOUT' },
        },
      ],
    });
    await until(async () => (await waiting()) === 0);
    await admin.query('ROLLBACK');
    expect((await post(READ)).status).toBe(200);
  });

  it('is written to its end when it writes, though its deadline is told', async () => {
    await lock('topic');
    const response = await post(
      'mutation { createTopic(input: { name: "Late", slug: "late" }) { topic { id } } }',
    );
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    await admin.query('ROLLBACK');

    expect(response.status).toBe(504);
    expect(errors[0]?.message).toContain('the same idempotencyKey tells what became of it');
    await until(async () => (await app.run('{ topic(slug: "late") { id } }')).topic !== null);
  });
});

describe('an operation whose caller goes', () => {
  let app: TestApp;
  let admin: pg.Client;
  beforeAll(async () => {
    app = await startApp();
    admin = new pg.Client({ connectionString: app.url });
    await admin.connect();
  });
  beforeEach(async () => {
    await admin.query('BEGIN');
    await admin.query('LOCK TABLE organization IN ACCESS EXCLUSIVE MODE');
  });
  afterEach(() => admin.query('ROLLBACK'));
  afterAll(async () => {
    await admin.end();
    await app.stop();
  });

  const waiting = async (): Promise<number> => {
    const { rows } = await admin.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows.length;
  };
  const post = (query: string, signal?: AbortSignal): Promise<Response> =>
    fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${app.key}` },
      body: JSON.stringify({ query }),
      signal,
    });

  it('over HTTP, has its statements cancelled', async () => {
    const gone = new AbortController();
    const asked = post(READ, gone.signal);
    await until(async () => (await waiting()) === 1);
    gone.abort();
    await expect(asked).rejects.toThrow('aborted');

    await until(async () => (await waiting()) === 0);
  });

  it('over WebSocket, has its statements cancelled, though the connection stays', async () => {
    const following = overWebSocket(app, READ);
    const next = following.next();
    await until(async () => (await waiting()) === 1);
    await following.return?.();

    await until(async () => (await waiting()) === 0);
    await next;
  });

  it('leaves statements alone that others wait for, too', async () => {
    const gone = new AbortController();
    const [leaving, staying] = [post(READ, gone.signal), post(READ)];
    await until(async () => (await waiting()) > 0);
    gone.abort();
    await expect(leaving).rejects.toThrow('aborted');
    await admin.query('ROLLBACK');

    expect((await staying).status).toBe(200);
  });
});
