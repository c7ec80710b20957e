import pg from 'pg';
import type { Readiness } from '../../src/server/operating/health.ts';
import { until } from '../changes/ways.ts';
import { createDatabase } from '../support/database.ts';
import { startWatched, type WatchedApp } from './watched-app.ts';

const SEQUENCER_LOCK = 6_021_968;

describe('the health of a server', () => {
  let app: WatchedApp;
  beforeAll(async () => {
    app = await startWatched({ LOG_LEVEL: 'fatal' });
  });
  afterAll(() => app.end());

  const readiness = async (address = app.address) => {
    const response = await fetch(`${address}/readyz`);
    return { status: response.status, body: (await response.json()) as Readiness };
  };

  it('is told by what it was judged by', async () => {
    await until(async () => (await readiness()).body.checks.sequencer.lagSeconds === 0);

    const expected = {
      status: 200,
      body: {
        status: 'ready',
        checks: {
          database: { status: 'ok' },
          migrations: { status: 'ok', pending: 0 },
          sequencer: { status: 'ok', lagSeconds: 0 },
        },
      },
    };
    expect(await readiness()).toEqual(expected);
    expect(await readiness(app.metricsAddress)).toEqual(expected);
  });

  it('is not for caches', async () => {
    const response = await fetch(`${app.address}/readyz`);

    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is bad while a migration has not run', async () => {
    const name = 'Webhook1700000000011';
    const { rows } = await app.database.query(
      'DELETE FROM migrations WHERE name = $1 RETURNING *',
      [name],
    );

    expect(await readiness()).toMatchObject({
      status: 503,
      body: { status: 'unavailable', checks: { migrations: { status: 'failed', pending: 1 } } },
    });

    await app.database.query('INSERT INTO migrations (timestamp, name) VALUES ($1, $2)', [
      rows[0].timestamp,
      name,
    ]);
    expect((await readiness()).status).toBe(200);
  });

  it('is bad while changes wait for their numbers too long', async () => {
    await app.database.query('SELECT pg_advisory_lock($1)', [SEQUENCER_LOCK]);
    await app.database.query(
      `INSERT INTO topic (id, slug, name) VALUES (gen_random_uuid(), 'late', 'Late')`,
    );
    await app.database.query(
      `UPDATE change SET at = now() - interval '1 minute' WHERE position IS NULL`,
    );

    const { status, body } = await readiness();

    expect(status).toBe(503);
    expect(body.checks.sequencer.status).toBe('failed');
    expect(body.checks.sequencer.lagSeconds).toBeGreaterThanOrEqual(60);
    expect(await app.metric('concord_changes_unnumbered')).toBe(1);
    await app.database.query('SELECT pg_advisory_unlock($1)', [SEQUENCER_LOCK]);
    await until(async () => (await readiness()).status === 200);
  });

  it('is bad while PostgreSQL does not answer, but the process lives', async () => {
    const name = app.database.database ?? '';
    // Beside the database itself, which lets nobody in for a while.
    const server = new pg.Client({ connectionString: await createDatabase() });
    await server.connect();
    await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await server.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
       WHERE datname = $1 AND application_name LIKE 'concord%'`,
      [name],
    );

    const { status, body } = await readiness();

    expect(status).toBe(503);
    expect(body.status).toBe('unavailable');
    expect(body.checks.database).toEqual({
      status: 'failed',
      reason: 'The database does not answer.',
    });
    expect((await fetch(`${app.address}/livez`)).status).toBe(200);
    // What can be told without it still is.
    expect(await app.metric('concord_subscriptions')).toBe(0);
    expect(await app.metric('concord_changes_unnumbered')).toBeNaN();
    await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await server.end();
    await until(async () => (await readiness()).status === 200);
  });
});
