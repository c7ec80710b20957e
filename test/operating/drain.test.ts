import { until } from '../changes/ways.ts';
import {
  isRefused,
  lockTable,
  startWatched,
  untilBlocked,
  type WatchedApp,
} from './watched-app.ts';

const TOPICS = 'query Topics { topics(first: 1) { totalCount } }';

describe('a server that is asked to stop', () => {
  let app: WatchedApp;
  beforeEach(async () => {
    app = await startWatched({ LOG_LEVEL: 'fatal' });
  });
  afterEach(() => app.end());

  it('is ready no more at once, and answers what is under way', async () => {
    const unlock = await lockTable(app.database, 'topic');
    const answering = app.post(TOPICS);
    await untilBlocked(app.database, 1);

    const stopped = app.stop();
    const ready = await fetch(`${app.metricsAddress}/readyz`);
    await until(() => isRefused(app.address));
    await unlock();
    const answer = await answering;
    await stopped;

    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'draining' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('connection')).toBe('close');
    expect((await answer.json()) as object).not.toHaveProperty('errors');
  });

  it('lets nobody new in, while it answers those who are connected', async () => {
    const unlock = await lockTable(app.database, 'topic');
    const answering = app.post(TOPICS);
    await untilBlocked(app.database, 1);

    const stopped = app.stop();
    await until(() => isRefused(app.address));
    await unlock();

    expect((await answering).status).toBe(200);
    await stopped;
  });
});
