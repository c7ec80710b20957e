import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { startApp, type TestApp } from '../../support/app.ts';
import { send, type Received } from './send.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const BODY = '{"query":"{ __typename }"}';
const PREFLIGHT = { 'apollo-require-preflight': 'true' };
const NO_DOCUMENT = 'Expected a document as `query`, or its `documentId`, but got neither.';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const post = (headers: Record<string, string>, body: string | Buffer): Promise<Received> =>
  send(`${app.address}/graphql`, { method: 'POST', headers, body });

/** The status, once it is sure that the answer is one of GraphQL's form that blames the request. */
function refusalIn({ status, headers, text }: Received): { status: number; message: string } {
  const { errors } = JSON.parse(text) as {
    errors: { message: string; extensions: { code: string } }[];
  };
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_REQUEST' }]);
  return { status, message: errors[0]?.message ?? '' };
}

describe('a body', () => {
  it.each([
    ['of no type', {}],
    ['of plain text', { 'content-type': 'text/plain' }],
    ['of a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['of GraphQL without JSON', { 'content-type': 'application/graphql' }],
    ['of something that is no type', { 'content-type': 'json' }],
    ['in Latin 1', { 'content-type': 'application/json; charset=iso-8859-1' }],
    ['in UTF-16', { 'content-type': 'application/json;charset="utf-16"' }],
    ['that is compressed', { ...JSON_TYPE, 'content-encoding': 'gzip' }],
  ])('is refused %s', async (_name, headers: Record<string, string>) => {
    const { status, message } = refusalIn(await post(headers, BODY));

    expect(status).toBe(415);
    expect(message).toMatch(/^Expected (the content-type application\/json|a body )/);
  });

  it.each(['application/json', 'application/json; charset=UTF-8', 'Application/JSON;charset=utf8'])(
    'is taken as %s',
    async (type) => {
      expect(await post({ 'content-type': type }, BODY)).toMatchObject({ status: 200 });
    },
  );

  it('is refused where it is no UTF-8, rather than read as something else', async () => {
    const cut = Buffer.concat([Buffer.from(BODY), Buffer.from([0xc3])]);

    expect(refusalIn(await post(JSON_TYPE, cut))).toEqual({
      status: 400,
      message: 'Expected a body in UTF-8, but it has bytes that are none.',
    });
  });

  it.each([
    ['truncated', '{"query":"{ __type', 'Expected JSON in the body, but it is none.'],
    ['empty', '', 'Expected JSON in the body, but it is empty.'],
  ])('is refused that is %s', async (_name, body, message) => {
    expect(refusalIn(await post(JSON_TYPE, body))).toEqual({ status: 400, message });
  });

  it.each(['/graphql', '/graphql/stream'])(
    'is refused that is not one operation, at %s',
    async (path) => {
      const refusalOf = async (body: string) =>
        refusalIn(await send(app.address + path, { method: 'POST', headers: JSON_TYPE, body }));
      const expected = 'Expected one operation, a JSON object, but got';
      for (const [body, message] of [
        [`[${BODY},${BODY}]`, `${expected} a list of 2.`],
        ['[]', `${expected} a list of 0.`],
        ['3', `${expected} 3.`],
        ['null', `${expected} null.`],
        ['"x"', `${expected} "x".`],
        ['{}', NO_DOCUMENT],
        ['{"query":"","variables":{}}', NO_DOCUMENT],
        ['{"query":["{ a }"]}', 'Expected the text of a document as `query`, but got ["{ a }"].'],
      ] as const)
        expect(await refusalOf(body)).toEqual({ status: 400, message });
    },
  );

  it.each(['/graphql', '/graphql/stream'])('is refused that is missing, at %s', async (path) => {
    const posted = await send(app.address + path, { method: 'POST' });
    const got = await send(`${app.address + path}?variables={}`, { headers: PREFLIGHT });

    expect(refusalIn(posted)).toEqual({
      status: 400,
      message: 'Expected one operation, a JSON object, but got nothing.',
    });
    expect(refusalIn(got)).toEqual({ status: 400, message: NO_DOCUMENT });
  });

  it('counts, of a key that comes twice, the last one, as JSON.parse does', async () => {
    const { text } = await post(
      JSON_TYPE,
      '{"query":"{ __typename }","query":"{ last: __typename }"}',
    );

    expect(text).toContain('{"data":{"last":"Query"}');
  });
});

describe('an answer', () => {
  it('is refused in a type that there is none of, before a mutation is carried out', async () => {
    const query = 'mutation { createTopic(input: { name: "Unseen" }) { topic { id } } }';
    const headers = { ...JSON_TYPE, accept: 'image/png' };

    expect(refusalIn(await post(headers, JSON.stringify({ query }))).status).toBe(406);
    expect(await app.run('{ topics { totalCount } }')).toEqual({ topics: { totalCount: 0 } });
  });

  it.each(['*/*', 'application/*', 'text/html, application/json;q=0.5', ''])(
    'is given to who accepts %p',
    async (accept) => {
      expect(await post({ ...JSON_TYPE, accept }, BODY)).toMatchObject({ status: 200 });
    },
  );
});

describe('a method', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
    'is refused that nothing is served by, and told which ones are: %s',
    async (method) => {
      const received = await send(`${app.address}/graphql`, { method, headers: JSON_TYPE });

      expect(refusalIn(received).status).toBe(405);
      expect(received.headers['allow']).toBe('GET, HEAD, POST');
    },
  );

  it('HEAD is answered as GET is, without the body', async () => {
    const address = `${app.address}/graphql?query={__typename}`;
    const got = await send(address, { headers: PREFLIGHT });
    const head = await send(address, { method: 'HEAD', headers: PREFLIGHT });

    expect([got.status, head.status, head.text]).toEqual([200, 200, '']);
    expect(head.headers['content-length']).toBe(String(got.text.length));
  });
});

describe('an address', () => {
  it.each([
    ['/nothing', {}, 404],
    ['/%ff', {}, 400],
    ['/graphql', { host: 'no host' }, 400],
  ])('is refused that is not ours: %s %p', async (path, headers, status) => {
    expect(refusalIn(await send(app.address + path, { headers })).status).toBe(status);
  });

  it.each([
    ['GET', 'HTTP/1.0\r\n', ''],
    ['GET', 'HTTP/1.1\r\nhost:\r\nconnection: close\r\n', ''],
    ['HEAD', 'HTTP/1.0\r\n', ''],
    ['POST', `HTTP/1.0\r\ncontent-length: ${BODY.length}\r\n`, BODY],
  ])('needs no host: %s %j', async (method, head, body) => {
    const { hostname, port } = new URL(app.address);
    const socket = connect(Number(port), hostname);
    socket.write(
      `${method} /graphql?query={__typename} ${head}content-type: application/json\r\n\r\n${body}`,
    );

    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });
});
