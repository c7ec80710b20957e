import { once } from 'node:events';
import { WebSocket } from 'ws';
import { Role } from '../../src/shared/viewer.ts';
import { nextOf, overEventStream, overWebSocket, until, untilWaiting } from '../changes/ways.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { TestClock } from './clock.ts';
import { TestIssuer } from './issuer.ts';

const FOLLOW = 'subscription { recordChanged { position } }';
const VIEWER = '{ viewer { name } }';

describe('who stays connected', () => {
  const clock = new TestClock();
  let issuer: TestIssuer;
  let app: TestApp;
  beforeAll(async () => {
    issuer = await new TestIssuer(clock.now).open();
    app = await startApp({ now: clock.now, issuer: issuer.configuration });
  });
  afterEach(() => {
    clock.advance(61);
  });
  afterAll(async () => {
    await app.stop();
    await issuer.close();
  });

  const connect = async (
    payload: object | undefined,
    headers: Record<string, string> = {},
  ): Promise<WebSocket> => {
    const url = `${app.address.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload }));
    return socket;
  };
  const message = async (socket: WebSocket): Promise<unknown> => {
    const [received] = (await once(socket, 'message')) as [Buffer];
    return JSON.parse(received.toString());
  };
  const connected = async (...how: Parameters<typeof connect>): Promise<WebSocket> => {
    const socket = await connect(...how);
    expect(await message(socket)).toEqual({ type: 'connection_ack' });
    return socket;
  };
  const closing = async (socket: WebSocket) => {
    const [code, reason] = (await once(socket, 'close')) as [number, Buffer];
    return { code, reason: reason.toString() };
  };
  const subscribe = (socket: WebSocket, query: string): void => {
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  };
  const revoke = (name: string) =>
    app.make.sql('UPDATE api_key SET revoked_at = now() WHERE name = $1', [name]);

  it.each(['authorization', 'Authorization'])(
    'by WebSocket is known by %s in the payload of connection_init',
    async (name) => {
      const key = await app.makeKey(Role.READER, { name: `in ${name}` });
      const socket = await connected({ [name]: `Bearer ${key}` });
      subscribe(socket, VIEWER);

      expect(await message(socket)).toMatchObject({
        payload: { data: { viewer: { name: `key:in ${name}` } } },
      });
      socket.terminate();
    },
  );

  it('by WebSocket is known by the header without that, and anonymous without either', async () => {
    const key = await app.makeKey(Role.READER, { name: 'header' });
    const names: unknown[] = [];
    for (const headers of [{ authorization: `Bearer ${key}` }, undefined]) {
      const socket = await connected(undefined, headers);
      subscribe(socket, VIEWER);
      names.push(await message(socket));
      socket.terminate();
    }

    expect(names).toMatchObject([
      { payload: { data: { viewer: { name: 'key:header' } } } },
      { payload: { data: { viewer: { name: null } } } },
    ]);
  });

  it.each(['Bearer unknown', 5, { key: 'x' }])(
    'by WebSocket with %j as authorization is closed with 4401, for good',
    async (authorization) => {
      const { code, reason } = await closing(await connect({ authorization }));

      expect(code).toBe(4401);
      expect(reason).toContain('Expected `Bearer` and a key of this registry');
    },
  );

  it('by WebSocket does not write without the key of an editor', async () => {
    const socket = await connected(undefined);
    subscribe(socket, 'mutation { createTopic(input: { name: "Topic" }) { errors { code } } }');

    expect(await message(socket)).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    socket.terminate();
  });

  it('by WebSocket is closed with 4403 when their key is revoked; others stay', async () => {
    const revoked = await connected({
      authorization: `Bearer ${await app.makeKey(Role.READER, { name: 'leaving' })}`,
    });
    const staying = await connected({ authorization: `Bearer ${await app.makeKey(Role.READER)}` });
    const anonymous = await connected(undefined);
    for (const socket of [revoked, staying, anonymous]) subscribe(socket, FOLLOW);
    await untilWaiting(app, 3);
    await app.access.sessions.recheck();
    expect(revoked.readyState).toBe(WebSocket.OPEN);
    const closed = closing(revoked);
    await revoke('leaving');
    await app.access.sessions.recheck();

    expect(await closed).toEqual({
      code: 4403,
      reason: 'Expected a key that is in force, but it was revoked meanwhile.',
    });
    await untilWaiting(app, 2);
    expect([staying.readyState, anonymous.readyState]).toEqual([WebSocket.OPEN, WebSocket.OPEN]);
    staying.terminate();
    anonymous.terminate();
    await untilWaiting(app, 0);
  });

  it('by WebSocket is closed with 4403 when their token expires', async () => {
    const exp = Math.floor(clock.now() / 1000) + 60;
    const socket = await connected({ authorization: `Bearer ${await issuer.token({ exp })}` });
    const closed = closing(socket);
    clock.advance(91);
    await app.access.sessions.recheck();

    expect(await closed).toEqual({
      code: 4403,
      reason: 'Expected a key or token that is in force, but it has expired meanwhile.',
    });
  });

  it('by server-sent events is told so when their key is revoked, and the stream ends', async () => {
    const as = await app.makeKey(Role.READER, { name: 'streaming' });
    const following = overEventStream(app, FOLLOW, {}, { as });
    const answer = nextOf(following);
    await untilWaiting(app, 1);
    await revoke('streaming');
    await app.access.sessions.recheck();

    expect((await answer)?.errors).toEqual([
      {
        message: 'Expected a key that is in force, but it was revoked meanwhile.',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ]);
    expect(await nextOf(following)).toBeNull();
    await untilWaiting(app, 0);
  });

  it('by server-sent events is refused with 401 and JSON without a key that is known', async () => {
    const response = await fetch(
      `${app.address}/graphql/stream?query=${encodeURIComponent(FOLLOW)}`,
      {
        headers: { accept: 'text/event-stream', authorization: 'Bearer unknown' },
      },
    );

    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it.each([
    ['WebSocket', overWebSocket],
    ['server-sent events', overEventStream],
  ])('by %s is forgotten when they go by themselves', async (_, follow) => {
    const as = await app.makeKey(Role.READER);
    const following = follow(app, FOLLOW, {}, { as });
    const next = nextOf(following);
    await untilWaiting(app, 1);
    expect(app.access.sessions.count).toBe(1);
    await following.return?.();
    await next.catch(() => null);
    await until(() => app.access.sessions.count === 0);

    expect(app.registry.createContext().feed.tail.waiting).toBe(0);
  });
});
