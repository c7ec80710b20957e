import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient as createEventStreamClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { nextOf, type Following } from '../changes/ways.ts';
import { startApp, type Answer, type TestApp } from '../support/app.ts';

const QUERY = 'query ($slug: String!) { topic(slug: $slug) { name } }';
const FOLLOW = 'subscription ($after: String) { recordChanged(after: $after) { type } }';

describe('a document that a request names', () => {
  let folder: string;
  let app: TestApp;
  let only: TestApp;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concord-documents-'));
    await writeFile(
      join(folder, 'manifest.json'),
      JSON.stringify({ topic: QUERY, follow: FOLLOW }),
    );
    app = await startApp({ limits: { persistedDocuments: folder } });
    only = await startApp({
      url: app.url,
      limits: { persistedDocuments: folder, arePersistedOnly: true },
    });
    await app.make.topic({ slug: 'drugs', name: 'Drugs' });
  });
  afterAll(async () => {
    await only.stop();
    await app.stop();
    await rm(folder, { recursive: true });
  });

  type Sent = Readonly<Record<string, unknown>>;
  const post = async ({ address }: TestApp, body: Sent): Promise<[number, Answer]> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return [response.status, (await response.json()) as Answer];
  };
  const overWebSocket = ({ address }: TestApp, sent: Sent): Following =>
    createWebSocketClient({
      url: `${address.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    }).iterate({ query: '', ...sent }) as unknown as Following;
  const overEventStream = ({ address }: TestApp, sent: Sent): Following =>
    createEventStreamClient({ url: `${address}/graphql/stream`, retryAttempts: 0 }).iterate(
      sent as never,
    ) as unknown as Following;
  const ask = { documentId: 'topic', variables: { slug: 'drugs' } };

  it('is carried out over POST and GET', async () => {
    const [status, { data }] = await post(app, ask);
    const search = new URLSearchParams({ documentId: 'topic', variables: '{"slug":"drugs"}' });
    const got = await fetch(`${app.address}/graphql?${search.toString()}`, {
      headers: { 'content-type': 'application/json' },
    });

    expect([status, data]).toEqual([200, { topic: { name: 'Drugs' } }]);
    expect(((await got.json()) as Answer).data).toEqual({ topic: { name: 'Drugs' } });
  });

  it.each([
    ['WebSocket', overWebSocket],
    ['server-sent events', overEventStream],
  ])('is carried out over %s, subscriptions among them', async (_way, follow) => {
    expect((await nextOf(follow(app, ask)))?.data).toEqual({ topic: { name: 'Drugs' } });
    const { cursor } = (await app.run('{ checkpoint { cursor } }')).checkpoint as {
      cursor: string;
    };
    const following = follow(app, { documentId: 'follow', variables: { after: cursor } });
    await app.make.topic();
    await app.registry.numberChanges();

    expect((await nextOf(following))?.data).toEqual({ recordChanged: { type: 'TOPIC' } });
    await following.return?.();
  });

  it.each([
    [{ documentId: 'unknown' }, 'PERSISTED_DOCUMENT_NOT_FOUND', 'but got "unknown".'],
    [{ documentId: 7 }, 'PERSISTED_DOCUMENT_NOT_FOUND', 'but got 7.'],
    [{ documentId: 'topic', query: '{ __typename }' }, 'BAD_REQUEST', 'but got both.'],
  ])('is refused when it is none: %j', async (body, code, message) => {
    const [status, { errors }] = await post(app, body);

    expect([status, errors?.[0]?.extensions.code]).toEqual([400, code]);
    expect(errors?.[0]?.message).toContain(message);
    for (const follow of [overWebSocket, overEventStream])
      expect((await nextOf(follow(app, body)))?.errors?.[0]?.extensions.code).toBe(code);
  });

  it('is the only one that is carried out, when the server says so', async () => {
    const hash = createHash('sha256').update('{ __typename }').digest('hex');
    const persistedQuery = { version: 1, sha256Hash: hash };
    expect((await post(only, ask))[0]).toBe(200);
    for (const body of [
      { query: '{ __typename }' },
      { query: '{ __typename }', extensions: { persistedQuery } },
      { extensions: { persistedQuery } },
    ]) {
      const [status, { data, errors }] = await post(only, body);
      expect([status, data, errors?.[0]?.extensions.code]).toEqual([
        403,
        undefined,
        'PERSISTED_DOCUMENT_REQUIRED',
      ]);
    }
    for (const follow of [overWebSocket, overEventStream]) {
      const refused = await nextOf(follow(only, { query: '{ __typename }' }));
      expect(refused?.errors?.[0]?.extensions.code).toBe('PERSISTED_DOCUMENT_REQUIRED');
    }
  });
});
