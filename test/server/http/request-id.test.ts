import { PassThrough } from 'node:stream';
import { fastify } from 'fastify';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { maskError } from '../../../src/server/error-mask.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { send } from './send.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** What fails in the database once the table is gone. */
const FAILING = '{ topics { totalCount } }';

interface Failed {
  readonly errors: { message: string; extensions: { code: string; requestId: string } }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await app.make.sql('DROP VIEW visible.topic CASCADE; ALTER TABLE topic RENAME TO no_topic');
});
afterAll(() => app.stop());

const post = (path: string, headers: Record<string, string> = {}) =>
  send(app.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: FAILING }),
  });
const masked = (requestId: unknown) => [
  expect.objectContaining({
    message: 'Something went wrong on our side.',
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  }),
];

describe('the id of a request', () => {
  it.each(['trace-7f.3_A', 'a'.repeat(64)])(
    'is what its sender calls it, if that is short and plain: %s',
    async (id) => {
      const { headers } = await post('/graphql', { 'x-request-id': id });

      expect(headers['x-request-id']).toBe(id);
    },
  );

  it.each(['a'.repeat(65), 'two words', '"quoted"', ''])(
    'is made anew instead of %p, each time another',
    async (id) => {
      const sent = [1, 2].map(() => post('/graphql', { 'x-request-id': id }));
      const [one, other] = (await Promise.all(sent)).map(({ headers }) => headers['x-request-id']);

      expect(one).toMatch(UUID);
      expect(other).not.toBe(one);
    },
  );

  it('is with every answer, also where GraphQL is not asked', async () => {
    for (const path of ['/', '/nothing', '/graphql'])
      expect((await send(app.address + path, {})).headers['x-request-id']).toMatch(UUID);
  });

  it('is all that is told of an error of ours', async () => {
    const { text } = await post('/graphql', { 'x-request-id': 'mine' });

    expect((JSON.parse(text) as Failed).errors).toEqual(masked('mine'));
    expect(text).not.toContain('topic"');
  });

  it('is told over server-sent events too', async () => {
    const { headers, text } = await post('/graphql/stream', { 'x-request-id': 'streamed' });
    const result = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '') as Failed;

    expect(headers['x-request-id']).toBe('streamed');
    expect(result.errors).toEqual(masked('streamed'));
  });

  it('is another for each operation of a WebSocket', async () => {
    const client = createClient({
      url: `${app.address.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
    });
    const fail = () =>
      new Promise<Failed['errors']>((resolve) => {
        client.subscribe(
          { query: FAILING },
          {
            next: ({ errors }) => {
              resolve(errors as unknown as Failed['errors']);
            },
            error: (errors) => {
              resolve(errors as Failed['errors']);
            },
            complete: () => undefined,
          },
        );
      });
    const results = [await fail(), await fail()];
    await client.dispose();

    for (const errors of results) expect(errors).toEqual(masked(expect.stringMatching(UUID)));
    const [one, other] = results.map((errors) => errors[0]?.extensions.requestId);
    expect(other).not.toBe(one);
  });

  it('is in the line of the log that has the error itself', () => {
    const stream = new PassThrough();
    const { log } = fastify({ logger: { stream } });

    maskError({ message: '' }, new Error('The database is gone.'), log, 'mine');

    const line: unknown = JSON.parse(String(stream.read()));
    expect(line).toMatchObject({ requestId: 'mine', err: { message: 'The database is gone.' } });
  });
});
