import { createHash } from 'node:crypto';
import { WebSocket } from 'ws';
import { createClient } from 'graphql-ws';
import { nextOf, type Following } from '../../changes/ways.ts';
import { startApp, type Answer, type TestApp } from '../../support/app.ts';
import { send } from './send.ts';

type Sent = Readonly<Record<string, unknown>>;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const headers = { 'content-type': 'application/json' };

/** The status, and the code and message of its error, or else the data. */
const posted = async (path: string, body: Sent): Promise<unknown[]> => {
  const { status, text } = await send(app.address + path, {
    method: 'POST',
    headers: path === '/graphql' ? headers : { ...headers, accept: 'text/event-stream' },
    body: JSON.stringify(body),
  });
  // An event stream answers with its first event what is wrong with a document.
  const json = /^data: (.+)$/m.exec(text)?.[1] ?? text;
  const { data, errors } = JSON.parse(json) as Answer;
  return errors ? [status, errors[0]?.extensions.code, errors[0]?.message] : [status, data];
};
const overWebSocket = async (body: Sent): Promise<unknown[]> => {
  const client = createClient({
    url: `${app.address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  const answer = await nextOf(client.iterate({ query: '', ...body }) as unknown as Following);
  await client.dispose();
  const [error] = answer?.errors ?? [];
  return error ? [error.extensions.code, error.message] : [answer?.data];
};

describe('the operation of a document', () => {
  const query = 'query A { a: __typename } query B { b: __typename }';
  const expected = 'Expected the operationName of an operation of the document (A, B), but got';

  it.each([
    ['is not named', {}, 'nothing'],
    ['is named by nothing', { operationName: '' }, '""'],
    ['is named as none is', { operationName: 'C' }, '"C"'],
  ])('is told to be missing when it %s', async (_how, named, got) => {
    const refusal = ['OPERATION_RESOLUTION_FAILURE', `${expected} ${got}.`];
    const body = { query, ...named };

    expect(await posted('/graphql', body)).toEqual([400, ...refusal]);
    expect(await posted('/graphql/stream', body)).toEqual([200, ...refusal]);
    expect(await overWebSocket(body)).toEqual(refusal);
  });

  it('is the one that is named, or the only one', async () => {
    expect(await posted('/graphql', { query, operationName: 'B' })).toEqual([200, { b: 'Query' }]);
    const only = { query: 'query A { a: __typename }', operationName: null };
    for (const path of ['/graphql', '/graphql/stream'])
      expect(await posted(path, only)).toEqual([200, { a: 'Query' }]);
  });
});

describe('an automatic persisted query', () => {
  const query = '{ __typename }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const other = createHash('sha256').update('other').digest('hex');

  it.each<[string, unknown, string]>([
    ['of another version', { version: 2, sha256Hash }, 'of version 1, but got 2.'],
    ['of no version', { sha256Hash }, 'of version 1, but got nothing.'],
    [
      'of another hash',
      { version: 1, sha256Hash: other },
      'of the query beside it, but got another.',
    ],
    ['of no hash', { version: 1, sha256Hash: {} }, 'in small letters, but got {}.'],
    ['that is a number', 5, 'of version and sha256Hash, but got 5.'],
    ['that is true', true, 'of version and sha256Hash, but got true.'],
    ['that is a list', [1], 'of version 1, but got nothing.'],
  ])('is refused %s', async (_what, persistedQuery, message) => {
    const body = { query, extensions: { persistedQuery } };
    const refusal = ['BAD_REQUEST', expect.stringMatching(new RegExp(`^Expected .*${message}$`))];

    expect(await posted('/graphql', body)).toEqual([400, ...refusal]);
    expect(await posted('/graphql/stream', body)).toEqual([200, ...refusal]);
    expect(await overWebSocket(body)).toEqual(refusal);
  });

  it('is carried out by its hash once its document came along', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash } };

    expect((await posted('/graphql', { extensions }))[1]).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await posted('/graphql', { query, extensions })).toEqual([200, { __typename: 'Query' }]);
    expect(await posted('/graphql', { extensions })).toEqual([200, { __typename: 'Query' }]);
  });
});

describe.each(['/graphql', '/graphql/stream'])('a member of a request to %s', (path) => {
  const query = '{ __typename }';

  it.each([
    ['variables', 5],
    ['variables', 'abc'],
    ['variables', [1]],
    ['extensions', 5],
    ['extensions', [1]],
    ['operationName', 5],
    ['operationName', {}],
  ])('is refused where it is not of its type: %s %j', async (name, value) => {
    expect((await posted(path, { query, [name]: value })).slice(0, 2)).toEqual([
      400,
      'BAD_REQUEST',
    ]);
  });

  it('is as if it were not there where it is null', async () => {
    const body = { query, variables: null, extensions: null, operationName: null };

    expect(await posted(path, body)).toEqual([200, { __typename: 'Query' }]);
  });
});
