import { overWebSocket, until } from '../changes/ways.ts';
import { headersOf, startApp, type Answer, type TestApp } from '../support/app.ts';
import { TableLock } from './table-lock.ts';

const READ = '{ organizations { nodes { id } } }';

const post = ({ address, key }: TestApp, query: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: headersOf(key),
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  });

describe('an operation that takes too long', () => {
  let app: TestApp;
  let lock: TableLock;
  beforeAll(async () => {
    app = await startApp({ limits: { deadlineMs: 300 } });
    lock = await TableLock.on(app.url);
  });
  afterAll(async () => {
    await lock.close();
    await app.stop();
  });

  it('is answered with 504 at its deadline, and its statements are cancelled', async () => {
    await lock.take('organization');
    const asked = post(app, READ);
    await lock.untilWaiting(1);
    const response = await asked;

    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: 'Expected an answer within 0.3 s, but it takes longer: ask for less at once.',
          extensions: { code: 'TIMEOUT' },
        },
      ],
    });
    await lock.untilWaiting(0);
    await lock.release();
  });

  it('is written to its end when it writes, though its deadline is told', async () => {
    await lock.take('topic');
    const response = await post(
      app,
      'mutation { createTopic(input: { name: "Late", slug: "late" }) { topic { id } } }',
    );
    const { errors } = (await response.json()) as Answer;
    await lock.release();

    expect(response.status).toBe(504);
    expect(errors?.[0]?.message).toContain('the same idempotencyKey tells what became of it');
    await until(async () => (await app.ask('{ topic(slug: "late") { id } }')).data?.topic != null);
  });
});

describe('an operation whose caller goes', () => {
  let app: TestApp;
  let lock: TableLock;
  beforeAll(async () => {
    app = await startApp();
    lock = await TableLock.on(app.url);
  });
  beforeEach(() => lock.take('organization'));
  afterAll(async () => {
    await lock.close();
    await app.stop();
  });

  it('over HTTP, has its statements cancelled', async () => {
    const gone = new AbortController();
    const asked = post(app, READ, gone.signal);
    await lock.untilWaiting(1);
    gone.abort();
    await expect(asked).rejects.toThrow('aborted');

    await lock.untilWaiting(0);
    await lock.release();
  });

  it('over WebSocket, has its statements cancelled when it is completed', async () => {
    const following = overWebSocket(app, READ);
    const next = following.next();
    await lock.untilWaiting(1);
    await following.return?.();

    await lock.untilWaiting(0);
    await next;
    await lock.release();
  });
});
