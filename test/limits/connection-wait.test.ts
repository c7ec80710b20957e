import { once } from 'node:events';
import type pg from 'pg';
import { WebSocket } from 'ws';
import { Role } from '../../src/shared/viewer.ts';
import { until } from '../changes/ways.ts';
import { headersOf, startApp, type Answer, type TestApp } from '../support/app.ts';
import { createDatabase } from '../support/database.ts';
import { SilentProxy } from './silent-proxy.ts';

const READ = '{ topics { nodes { id } } }';
const WRITE = 'mutation { createTopic(input: { name: "a" }) { topic { id } } }';

let app: TestApp;
let proxy: SilentProxy;
let unknownKey: string;
let keyOfSocket: string;
beforeAll(async () => {
  proxy = await SilentProxy.before(await createDatabase());
  app = await startApp({
    url: proxy.url,
    longestWaitMs: 300,
    onError: () => undefined,
    // What was found out of a key stays known.
    now: () => 0,
  });
  unknownKey = await app.makeKey(Role.READER);
  keyOfSocket = await app.makeKey(Role.READER);
  await until(async () => (await app.ask('{ __typename }')).errors === undefined);
});
afterAll(async () => {
  proxy.speak();
  await app.stop();
  await proxy.close();
});

const post = (query: string, key = app.key): Promise<Response> =>
  fetch(`${app.address}/graphql`, {
    method: 'POST',
    headers: headersOf(key),
    body: JSON.stringify({ query }),
  });

async function expectUnavailable(response: Response): Promise<void> {
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  const { errors } = (await response.json()) as Answer;
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE']);
}

describe('while PostgreSQL accepts connections and answers nothing', () => {
  it.each([
    ['a query', 'read', () => post(READ)],
    ['a mutation', 'write', () => post(WRITE)],
    ['a key that is looked up', 'write', () => post('{ __typename }', unknownKey)],
  ] as const)(
    '%s is answered with 503, and what was begun for it serves those who come later',
    async (_what, purpose, send) => {
      proxy.fallSilent();
      await until(() => app.registry.pools[purpose].totalCount === 0);
      await expectUnavailable(await send());

      proxy.speak();
      // The attempt has gone on.
      await until(() => app.registry.pools[purpose].idleCount > 0);
      await until(async () => (await send()).status === 200);
    },
  );
});

describe('while all connections are busy', () => {
  const occupied = async (purpose: 'read' | 'write'): Promise<pg.PoolClient[]> => {
    const pool = app.registry.pools[purpose];
    const busy: pg.PoolClient[] = [];
    while (busy.length < pool.options.max) busy.push(await pool.connect());
    return busy;
  };

  it.each([
    ['a query', 'read', READ],
    ['a mutation', 'write', WRITE],
  ] as const)('%s is answered with 503', async (_what, purpose, query) => {
    const busy = await occupied(purpose);

    await expectUnavailable(await post(query));
    for (const connection of busy) connection.release();
    await until(async () => (await post(query)).status === 200);
  });
  it('a WebSocket whose key is looked up is closed, to be opened again', async () => {
    const busy = await occupied('write');
    const socket = new WebSocket(
      `${app.address.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
    );
    await once(socket, 'open');
    const payload = { authorization: `Bearer ${keyOfSocket}` };
    socket.send(JSON.stringify({ type: 'connection_init', payload }));
    const [code, reason] = (await once(socket, 'close')) as [number, Buffer];

    expect([code, reason.toString()]).toEqual([
      1013,
      'The registry is not available for the moment: try again.',
    ]);
    for (const connection of busy) connection.release();
  });
});
