import { nextOf, overEventStream, overWebSocket } from '../changes/ways.ts';
import { headersOf, startApp, type Answer, type TestApp } from '../support/app.ts';
import { TableLock } from './table-lock.ts';

describe('when connections to PostgreSQL are cut', () => {
  let app: TestApp;
  let lock: TableLock;
  beforeAll(async () => {
    app = await startApp({ onError: () => undefined });
    lock = await TableLock.on(app.url);
  });
  beforeEach(() => lock.take('topic'));
  afterEach(() => lock.release());
  afterAll(async () => {
    await lock.close();
    await app.stop();
  });

  it.each([
    ['a query', '{ topics { nodes { id } } }'],
    ['a mutation', 'mutation { createTopic(input: { name: "a" }) { topic { id } } }'],
  ])('%s is answered with 503, and when to come again', async (_what, query) => {
    const asked = fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: headersOf(app.key),
      body: JSON.stringify({ query }),
    });
    await lock.cutWaiting();
    const response = await asked;

    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
    expect(((await response.json()) as Answer).errors).toEqual([
      expect.objectContaining({
        message: 'The registry is not available for the moment: try again.',
        extensions: { code: 'UNAVAILABLE' },
      }),
    ]);
  });

  it.each([
    ['WebSocket', overWebSocket],
    ['server-sent events', overEventStream],
  ])('a query over %s is answered with the same code', async (_way, follow) => {
    const asked = nextOf(follow(app, '{ topics { nodes { id } } }'));
    await lock.cutWaiting();

    expect((await asked)?.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
  });
});
