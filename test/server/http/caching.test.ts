import { createHash } from 'node:crypto';
import { Role } from '../../../src/shared/viewer.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { until } from '../../changes/ways.ts';
import { send, type Received } from './send.ts';

const TOPICS = '{ topics(first: 100) { nodes { name } } }';
const CREATE = `mutation Create($name: String!) {
  createTopic(input: { name: $name }) { topic { id slug } errors { message } }
}`;

interface Asked {
  readonly known?: string;
  readonly as?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

const get = (
  { address }: TestApp,
  query: string,
  { known, as, parameters = {}, headers = {}, method }: Asked = {},
): Promise<Received> =>
  send(`${address}/graphql?${new URLSearchParams({ query, ...parameters }).toString()}`, {
    method,
    headers: {
      'apollo-require-preflight': 'true',
      ...(known !== undefined && { 'if-none-match': known }),
      ...(as !== undefined && { authorization: `Bearer ${as}` }),
      ...headers,
    },
  });
const tagOf = ({ headers }: Received): string => headers['etag'] ?? '';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await app.run(CREATE, { name: 'First' });
});
afterAll(() => app.stop());

/** Until what was written is looked for: then the end of the log is certain. */
const settled = (): Promise<void> => until(() => app.registry.freshness.isCertain);

describe('the answer to a query that came by GET', () => {
  beforeEach(settled);

  it('is tagged, and may be kept by anybody where everybody sees it', async () => {
    const { headers } = await get(app, TOPICS);

    expect(headers).toMatchObject({
      etag: expect.stringMatching(/^W\/"[\w-]{43}"$/),
      'cache-control': 'public, max-age=0, s-maxage=1, must-revalidate',
      vary: 'Authorization, Accept',
    });
  });

  it('is confirmed without a statement, for GET and HEAD', async () => {
    const known = tagOf(await get(app, TOPICS));
    app.sql.clear();

    for (const method of ['GET', 'HEAD']) {
      const { status, headers, text } = await get(app, TOPICS, { known, method });
      expect([status, text, headers['content-type']]).toEqual([304, '', undefined]);
      expect(headers).toMatchObject({
        etag: known,
        'cache-control': 'public, max-age=0, s-maxage=1, must-revalidate',
        vary: 'Authorization, Accept',
      });
    }
    expect(app.sql.statements()).toEqual([]);
  });

  it.each([
    ['among others', (tag: string) => `"one", ${tag}, W/"other"`],
    ['as a strong one', (tag: string) => tag.replace('W/', '')],
    ['by *', () => '*'],
  ])('is confirmed when it is known %s', async (_name, knownAs) => {
    const known = knownAs(tagOf(await get(app, TOPICS)));

    expect(await get(app, TOPICS, { known })).toMatchObject({ status: 304, text: '' });
  });

  it.each(['"another"', 'W/"another"', '""', 'nonsense'])(
    'is sent to who knows only %s',
    async (known) => {
      expect(await get(app, TOPICS, { known })).toMatchObject({ status: 200 });
    },
  );

  it('is sent to who insists', async () => {
    const known = tagOf(await get(app, TOPICS));
    const headers = { 'cache-control': 'no-cache' };

    expect(await get(app, TOPICS, { known, headers })).toMatchObject({ status: 200 });
  });

  it('has another tag for another query, operation, variable, type or asker', async () => {
    const query = `query A($n: Int) { topics(first: $n) { nodes { name } } }
      query B($n: Int) { topics(first: $n) { totalCount } }`;
    const a = { operationName: 'A', variables: '{"n":1}' };
    const reader = await app.makeKey(Role.READER, { name: 'reader' });
    const asked: Asked[] = [
      { parameters: a },
      { parameters: { ...a, operationName: 'B' } },
      { parameters: { ...a, variables: '{"n":2}' } },
      { parameters: a, headers: { accept: 'application/graphql-response+json' } },
      { parameters: a, as: reader },
      { parameters: a, as: app.key },
    ];
    const received = await Promise.all(asked.map((each) => get(app, query, each)));
    const tags = [...received, await get(app, TOPICS)].map(tagOf);

    expect(received.map(({ status }) => status)).toEqual(asked.map(() => 200));
    expect(tags).not.toContain('');
    expect(new Set(tags).size).toBe(tags.length);
    expect(tagOf(await get(app, query, asked[0]))).toBe(tags[0]);
  });

  it('is for the asker alone where they have a key', async () => {
    const received = await get(app, TOPICS, { as: app.key });

    expect(received.headers).toMatchObject({
      'cache-control': 'private, max-age=0, must-revalidate',
      vary: 'Authorization, Accept',
    });
    expect(await get(app, TOPICS, { as: app.key, known: tagOf(received) })).toMatchObject({
      status: 304,
    });
    expect(await get(app, TOPICS, { known: tagOf(received) })).toMatchObject({ status: 200 });
  });

  it('may also have been asked for by the hash of its document', async () => {
    const sha256Hash = createHash('sha256').update(TOPICS).digest('hex');
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    const registered = await get(app, TOPICS, { parameters: { extensions } });
    const address = `${app.address}/graphql?${new URLSearchParams({ extensions }).toString()}`;
    const headers = { 'apollo-require-preflight': 'true' };
    const received = await send(address, { headers });
    const again = await send(address, {
      headers: { ...headers, 'if-none-match': tagOf(registered) },
    });

    expect(tagOf(received)).toBe(tagOf(registered));
    expect(again.status).toBe(304);
  });
});

describe('no answer is kept', () => {
  it.each([
    ['with errors', '{ topic(id: "none") { name } }'],
    ['to what is no GraphQL', '{ topics'],
    ['of what can be followed of the log', '{ changes { totalCount } }'],
    ['of where the log ends', '{ checkpoint { cursor } }'],
    ['about webhooks', '{ webhooks { totalCount } }'],
    ['by the id of a webhook', '{ node(id: "whk_01h455vb4pex5vsknk084sn02q") { id } }'],
  ])('%s', async (_name, query) => {
    const received = await get(app, query, { as: app.key });
    const again = await get(app, query, { as: app.key, known: '*' });

    expect(received.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(received.headers).not.toHaveProperty('etag');
    expect(again.status).toBe(received.status);
  });

  it('that was asked for by POST', async () => {
    const { headers } = await send(`${app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-none-match': '*' },
      body: JSON.stringify({ query: TOPICS }),
    });

    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('etag');
  });
});

describe('what somebody has written', () => {
  it('is in the next answer, without delay', async () => {
    for (let round = 0; round < 30; round += 1) {
      await settled();
      const before = await get(app, TOPICS);
      const name = `Written ${round}`;
      await app.run(CREATE, { name });
      const after = await get(app, TOPICS, { known: tagOf(before) });

      expect([after.status, after.text.includes(name)]).toEqual([200, true]);
    }
  });

  it('by another server is there for who was told of it, and soon for everybody', async () => {
    const other = await startApp({ url: app.url });
    try {
      for (let round = 0; round < 10; round += 1) {
        await settled();
        const known = tagOf(await get(app, TOPICS));
        await other.run(CREATE, { name: `Elsewhere ${round}` });
        const { data } = await app.ask('{ checkpoint { count } }');

        expect(data.checkpoint.count).toBeGreaterThan(0);
        expect(await get(app, TOPICS, { known })).toMatchObject({ status: 200 });
      }
      await settled();
      const known = tagOf(await get(app, TOPICS));
      await other.run(CREATE, { name: 'Elsewhere at last' });
      await until(async () => (await get(app, TOPICS, { known })).status === 200);
    } finally {
      await other.stop();
    }
  });

  it('by SQL is confirmed no longer once it has a number', async () => {
    await settled();
    const known = tagOf(await get(app, TOPICS));
    await app.make.topic({ name: 'By SQL' });
    await app.registry.numberChanges();

    const { status, text } = await get(app, TOPICS, { known });
    expect([status, text.includes('By SQL')]).toEqual([200, true]);
  });
});

describe('while the end of the log is out of sight', () => {
  it('nothing is confirmed', async () => {
    const blind = await startApp({ onError: () => undefined });
    try {
      await until(() => blind.registry.freshness.isCertain);
      const known = tagOf(await get(blind, TOPICS));
      // Whoever looks for it waits, and gives up.
      await blind.make.sql('ALTER TABLE change_head RENAME TO nowhere');
      await until(() => !blind.registry.freshness.isCertain);

      expect(await get(blind, TOPICS, { known })).toMatchObject({ status: 200 });

      await blind.make.sql('ALTER TABLE nowhere RENAME TO change_head');
      await until(async () => (await get(blind, TOPICS, { known })).status === 304);
    } finally {
      await blind.stop();
    }
  });
});
