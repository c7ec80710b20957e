import { until } from '../changes/ways.ts';
import { lockTable, startWatched } from './watched-app.ts';

/** Cuts connections that wait for a lock; answers whether there were any. */
const CUT = `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

describe('a request whose sender cannot be looked up, since the connection is cut', () => {
  it('is answered with 503, and when to come again', async () => {
    const app = await startWatched({ LOG_LEVEL: 'fatal' });
    const unlock = await lockTable(app.database, 'api_key');

    const answering = app.post('{ __typename }');
    await until(async () => (await app.database.query(CUT)).rows.length > 0);
    const answer = await answering;

    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE' } }],
    });
    await unlock();
    await app.end();
  });
});
