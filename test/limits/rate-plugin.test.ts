import Fastify from 'fastify';
import { createApollo } from '../../src/server/apollo.ts';
import { UNCOUNTED } from '../../src/server/limits/limits.ts';
import { nextOf, overEventStream, overWebSocket } from '../changes/ways.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { named } from '../support/viewers.ts';

const PAGE = '{ organizations(first: 39) { nodes { id } } }';

describe('the rate limit of a caller', () => {
  let now: number;
  let app: TestApp;
  beforeEach(async () => {
    now = 0;
    const limits = { costPerMinute: 100, trustedProxies: ['127.0.0.0/8'], now: () => now };
    app = await startApp({ limits });
  });
  afterEach(() => app.stop());

  const post = (query: string, forwardedFor = '192.0.2.1'): Promise<Response> =>
    fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor },
      body: JSON.stringify({ query }),
    });

  it('is told in headers, and charges what an operation costs', async () => {
    const { headers } = await post(PAGE);

    expect(headers.get('ratelimit-policy')).toBe('"cost";q=100;w=60');
    expect(headers.get('ratelimit')).toBe('"cost";r=60;t=60');
    now += 20_000;
    expect((await post('{ __typename }')).headers.get('ratelimit')).toBe('"cost";r=59;t=40');
  });

  it('is not told where a cache hands the answer to others', async () => {
    const { headers } = await fetch(`${app.address}/graphql?query={topics{totalCount}}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });

    expect(headers.get('cache-control')).toContain('public');
    expect([headers.get('ratelimit'), headers.get('ratelimit-policy')]).toEqual([null, null]);
  });

  it('refuses what is beyond it with 429, before any SQL, and says when to come again', async () => {
    await post(PAGE);
    await post(PAGE);
    app.sql.clear();
    now += 20_000;
    const refused = await post(PAGE);

    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '40']);
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message:
            'Expected at most 100 nodes a minute, of which 20 are left for 40 s, but got an operation that asks for 40.',
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    });
    expect(app.sql.statements()).toEqual([]);
    now += 40_000;
    expect((await post(PAGE)).status).toBe(200);
  });

  it('is of each address apart', async () => {
    for (let times = 0; times < 3; times += 1) await post(PAGE);

    expect((await post(PAGE)).status).toBe(429);
    expect((await post(PAGE, '192.0.2.2')).status).toBe(200);
  });

  it.each([
    ['WebSocket', overWebSocket],
    ['server-sent events', overEventStream],
  ])('holds over %s, too', async (_way, follow) => {
    const ask = () => nextOf(follow(app, PAGE, undefined, { as: null }));
    for (let times = 0; times < 2; times += 1) await ask();
    const refused = await ask();

    expect(refused?.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  });

  it('charges a hundred for a document that is refused, and then does not even parse what comes', async () => {
    const refused = await post('{ unknown }');

    expect([refused.status, refused.headers.get('ratelimit')]).toEqual([400, '"cost";r=0;t=60']);
    for (const query of ['{ unknown }', '{', '{ __typename }'])
      expect((await post(query)).status).toBe(429);
    now += 60_000;
    expect((await post('{ __typename }')).status).toBe(200);
  });

  it('refuses those who have nothing left before it reads what they send', async () => {
    await post('{ unknown }');
    const refused = await fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.1' },
      body: '{'.repeat(300_000),
    });

    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect(refused.headers.get('ratelimit')).toBe('"cost";r=0;t=60');
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
  });

  it('charges what costs too much as what is refused', async () => {
    const dear =
      '{ organizations(first: 100) { nodes { projects(first: 100) { nodes { id } } } } }';

    expect((await post(dear)).headers.get('ratelimit')).toBe('"cost";r=0;t=60');
  });

  it('charges one for a dry run, whatever it costs', async () => {
    const { headers } = await post(`query @cost(dryRun: true) ${PAGE}`);

    expect(headers.get('ratelimit')).toBe('"cost";r=99;t=60');
  });

  it('is ten times as much for those who say who they are, wherever they are', async () => {
    const limits = { ...UNCOUNTED, costPerMinute: 100, now: () => now };
    const apollo = createApollo(app.registry, Fastify().log, app.access.events, limits);
    const left = async (address: string): Promise<string | undefined> => {
      const contextValue = {
        ...app.registry.createContext(named('reader')),
        requestId: 'a',
        address,
      };
      const { http } = await apollo.executeOperation({ query: PAGE }, { contextValue });
      return http.headers.get('ratelimit');
    };

    expect(await left('192.0.2.1')).toBe('"cost";r=960;t=60');
    expect(await left('192.0.2.2')).toBe('"cost";r=920;t=60');
    await apollo.stop();
  });
});

describe('a server without rate limits', () => {
  it('tells of none', async () => {
    const app = await startApp();
    const { headers } = await fetch(`${app.address}/graphql?query={__typename}`, {
      headers: { 'content-type': 'application/json' },
    });
    await app.stop();

    expect(headers.has('ratelimit')).toBe(false);
  });
});
