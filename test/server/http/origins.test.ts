import { once } from 'node:events';
import { WebSocket } from 'ws';
import { startApp, type TestApp } from '../../support/app.ts';
import { send } from './send.ts';

const FRIEND = 'https://friend.example';
const STRANGER = 'https://stranger.example';
const PREFLIGHT = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization, content-type, apollo-require-preflight',
};
const EXPOSED = 'RateLimit, RateLimit-Policy, Retry-After, ETag, x-request-id';

let app: TestApp;
afterEach(() => app.stop());

const preflight = (origin: string) =>
  send(`${app.address}/graphql`, { method: 'OPTIONS', headers: { origin, ...PREFLIGHT } });
const get = (path: string, origin: string) =>
  send(`${app.address}${path}?query={__typename}`, {
    headers: { origin, 'apollo-require-preflight': 'true' },
  });

/** Whether a page of an origin gets a WebSocket. */
async function isConnected(origin: string): Promise<boolean> {
  const socket = new WebSocket(
    `${app.address.replace('http', 'ws')}/graphql`,
    'graphql-transport-ws',
    { origin },
  );
  const isOpen = await once(socket, 'open').then(
    () => true,
    () => false,
  );
  socket.terminate();
  return isOpen;
}

describe('pages of other origins', () => {
  it('are permitted nothing unless they are named', async () => {
    app = await startApp();

    expect(await preflight(FRIEND)).toMatchObject({ status: 405 });
    for (const { headers } of [await preflight(FRIEND), await get('/graphql', FRIEND)])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(await get('/graphql/stream', FRIEND)).toMatchObject({ status: 403 });
    expect(await isConnected(FRIEND)).toBe(false);
    // Pages of ours are.
    expect(await get('/graphql/stream', app.address)).toMatchObject({ status: 200 });
    expect(await isConnected(app.address)).toBe(true);
  });

  it('are permitted what the API takes when they are named, and others nothing', async () => {
    app = await startApp({ allowedOrigins: [FRIEND] });

    const { status, headers } = await preflight(FRIEND);
    expect({ status, headers }).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': FRIEND,
        'access-control-allow-methods': 'GET, HEAD, POST',
        'access-control-allow-headers':
          'authorization, content-type, apollo-require-preflight, x-apollo-operation-name, x-request-id, if-none-match',
        'access-control-max-age': '7200',
        vary: 'Origin',
      },
    });
    expect((await preflight(STRANGER)).headers).not.toHaveProperty('access-control-allow-origin');
    expect((await get('/graphql', STRANGER)).headers).not.toHaveProperty(
      'access-control-allow-origin',
    );
    expect(await get('/graphql/stream', STRANGER)).toMatchObject({ status: 403 });
    expect(await isConnected(STRANGER)).toBe(false);
    expect(await isConnected(FRIEND)).toBe(true);
  });

  it.each(['/graphql', '/graphql/stream'])(
    'read answers and their headers, without credentials: %s',
    async (path) => {
      app = await startApp({ allowedOrigins: [STRANGER, FRIEND] });

      const { status, headers } = await get(path, FRIEND);

      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'access-control-allow-origin': FRIEND,
        'access-control-expose-headers': EXPOSED,
        vary: expect.stringContaining('Origin'),
      });
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    },
  );

  it('are all permitted by *', async () => {
    app = await startApp({ allowedOrigins: ['*'] });

    expect(await preflight(STRANGER)).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-origin': '*' },
    });
    const { headers } = await get('/graphql', STRANGER);
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*' });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(await get('/graphql/stream', STRANGER)).toMatchObject({ status: 200 });
    expect(await isConnected(STRANGER)).toBe(true);
  });
});
