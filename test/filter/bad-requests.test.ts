import { startApp, type TestApp } from '../support/app.ts';

interface Reply {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

describe('a request that is none', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const send = async (path: string, init: RequestInit): Promise<Reply> => {
    const response = await fetch(`${app.address}/graphql${path}`, init);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };
  const post = (body: string, type = 'application/json') =>
    send('', { method: 'POST', headers: { 'content-type': type }, body });
  /** A GET as a page of ours sends it: with the header that foreign pages cannot set. */
  const get = (query: string) =>
    send(`?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });

  it.each([
    ['no JSON', 'query { __typename }'],
    ['truncated JSON', '{"query":"{ __typename'],
    ['nothing', ''],
    ['a list', '[{"query":"{ __typename }"}]'],
    ['an empty list', '[]'],
    ['an empty object', '{}'],
    ['null', 'null'],
    ['a text', '"{ __typename }"'],
    ['a query that is a number', '{"query":5}'],
    ['an empty query', '{"query":""}'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[]}'],
    ['variables that are a text', '{"query":"{ __typename }","variables":"{}"}'],
    ['a query that does not parse', '{"query":"{ organizations("}'],
    ['a key that would change prototypes', '{"query":"{ __typename }","__proto__":{"a":1}}'],
  ])('answers 400 and JSON, without a stack: %s', async (_name, body) => {
    const { status, type, text } = await post(body);

    expect([status, type]).toEqual([400, 'application/json; charset=utf-8']);
    expect(JSON.parse(text)).not.toHaveProperty('data.__typename');
    expect(text).not.toMatch(/<html|node_modules|at .*\.[jt]s:\d/i);
  });

  it('answers 413 beyond 256 kB, and takes what is just below', async () => {
    const frame = JSON.stringify({ query: '{ __typename }' }).length;
    const bodyOf = (bytes: number) =>
      JSON.stringify({ query: `{ __typename }${' '.repeat(bytes - frame)}` });

    expect((await post(bodyOf(256 * 1024))).status).toBe(200);
    expect(await post(bodyOf(256 * 1024 + 1))).toMatchObject({
      status: 413,
      type: 'application/json; charset=utf-8',
    });
  });

  it('refuses what a form on a foreign page could send', async () => {
    const body = '{"query":"{ __typename }"}';

    expect(await post(body, 'text/plain')).toMatchObject({ status: 415 });
    expect(await post(body, 'application/x-www-form-urlencoded')).toMatchObject({ status: 415 });
    expect(await send('?query={__typename}', {})).toMatchObject({ status: 400 });
  });

  it('answers queries by GET, and refuses mutations by GET with 405', async () => {
    expect(await get('{ __typename }')).toMatchObject({
      status: 200,
      text: '{"data":{"__typename":"Query"},"extensions":{"cost":{"requested":0,"limit":10000}}}\n',
    });
    expect(await get('mutation { __typename }')).toMatchObject({ status: 405 });
  });

  it('answers an error of the caller to a subscription, and says where these are served', async () => {
    const query = 'subscription { recordChanged { position } }';
    const { status, text } = await post(JSON.stringify({ query }));
    const { errors } = JSON.parse(text) as { errors: { message: string; extensions: object }[] };

    expect([status, errors[0]?.extensions]).toEqual([400, { code: 'BAD_REQUEST' }]);
    expect(errors[0]?.message).toContain('/graphql/stream');
  });

  it.each([
    ['unknown mutation', 'mutation { anything }'],
    ['unknown field', '{ organizations { nodes { nmae } } }'],
    ['unknown argument', '{ organizations(frist: 1) { totalCount } }'],
    ['missing selection', '{ organizations }'],
    ['missing argument', '{ node { id } }'],
    ['unknown fragment', '{ ...None }'],
    ['undefined variable', '{ organizations(first: $n) { totalCount } }'],
  ])('answers 400 to a query that does not fit the schema: %s', async (_name, query) => {
    const { status, text } = await post(JSON.stringify({ query }));
    const { errors } = JSON.parse(text) as { errors: { extensions: { code: string } }[] };

    expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('answers no more than a handful of errors, however many mistakes', async () => {
    const fields = Array.from({ length: 100 }, (_, index) => `f${index}`).join(' ');
    const { errors } = await app.ask(`{ ${fields} }`);

    expect(errors?.length).toBeLessThanOrEqual(6);
  });
});
