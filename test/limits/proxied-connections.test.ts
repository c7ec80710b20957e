import { once } from 'node:events';
import { request } from 'node:http';
import { WebSocket } from 'ws';
import { until } from '../changes/ways.ts';
import { startApp, type TestApp } from '../support/app.ts';

/** What opens a stream for whoever a proxy names: what it is answered with, and what closes it. */
type Open = (app: TestApp, forwardedFor: string) => Promise<Opened>;
interface Opened {
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
  readonly close: () => void;
}

const openWebSocket: Open = async ({ address }, forwardedFor) => {
  const url = `${address.replace('http', 'ws')}/graphql`;
  const headers = { 'x-forwarded-for': forwardedFor };
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
  socket.on('error', () => undefined);
  const [response] = await Promise.race([
    once(socket, 'upgrade'),
    once(socket, 'unexpected-response').then(([, refused]) => [refused]),
  ]);
  return {
    status: response.statusCode,
    retryAfter: response.headers['retry-after'],
    close: () => {
      socket.terminate();
    },
  };
};

const openEventStream: Open = async ({ address }, forwardedFor) => {
  const query = encodeURIComponent('subscription { recordChanged { position } }');
  const headers = { 'x-forwarded-for': forwardedFor };
  const sent = request(`${address}/graphql/stream?query=${query}`, { headers }).end();
  const [response] = await once(sent, 'response');
  return {
    status: response.statusCode,
    retryAfter: response.headers['retry-after'],
    close: () => sent.destroy(),
  };
};

describe('what stays open through a trusted proxy', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      limits: { connectionsPerAddress: 2, trustedProxies: ['127.0.0.0/8'] },
    });
  });
  afterAll(() => app.stop());

  it.each([
    ['a WebSocket', 101, openWebSocket, '192.0.2.1'],
    ['an event stream', 200, openEventStream, '192.0.2.2'],
  ] as const)(
    'is bounded by the address that it names: %s',
    async (_what, accepted, open, caller) => {
      const others = [await openWebSocket(app, caller), await openEventStream(app, caller)];
      const refused = await open(app, caller);
      const elsewhere = await open(app, '198.51.100.1');

      expect(others.map(({ status }) => status)).toEqual([101, 200]);
      expect([refused.status, refused.retryAfter]).toEqual([429, '1']);
      expect(elsewhere.status).toBe(accepted);
      for (const { close } of [refused, elsewhere, ...others]) close();
      await until(async () => {
        const { status, close } = await open(app, caller);
        close();
        return status === accepted;
      });
    },
  );

  it('leaves its other requests, and those that it speaks for itself, unbounded', async () => {
    const streams = [
      await openEventStream(app, '192.0.2.3'),
      await openEventStream(app, '192.0.2.3'),
    ];
    const answers = await Promise.all(
      Array.from({ length: 3 }, () =>
        fetch(`${app.address}/graphql?query={__typename}`, {
          headers: { 'x-forwarded-for': '192.0.2.3', 'apollo-require-preflight': 'true' },
        }),
      ),
    );
    const own = [];
    for (let count = 0; count < 3; count += 1) own.push(await openEventStream(app, '127.0.0.9'));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(own.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { close } of [...streams, ...own]) close();
  });
});

describe('what stays open without a proxy', () => {
  it('counts once, as the connection that it is on', async () => {
    const app = await startApp({ limits: { connectionsPerAddress: 2 } });
    // Nobody believes what it says of where it comes from.
    const streams = [
      await openWebSocket(app, '192.0.2.1'),
      await openEventStream(app, '192.0.2.2'),
    ];
    await expect(openEventStream(app, '192.0.2.3')).resolves.toMatchObject({ status: 429 });

    expect(streams.map(({ status }) => status)).toEqual([101, 200]);
    for (const { close } of streams) close();
    await app.stop();
  });
});
