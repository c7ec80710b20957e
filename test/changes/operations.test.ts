import { startApp, type Answer, type TestApp } from '../support/app.ts';
import { logOf, numbered } from './log.ts';
import { nextOf, untilWaiting, WAYS } from './ways.ts';

const CREATE = /* GraphQL */ `
  mutation ($name: String!) {
    createTopic(input: { name: $name }) {
      topic {
        name
      }
      errors {
        code
      }
    }
  }
`;

describe.each(WAYS)('operations over %s', (_way, follow) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const ask = (query: string, variables?: Record<string, unknown>): Promise<Answer | null> =>
    nextOf(follow(app, query, variables));
  const codesOf = (answer: Answer | null): unknown[] =>
    (answer?.errors ?? []).map(({ extensions }) => extensions.code);

  it('are queries and mutations, too: one answer, and the end', async () => {
    const following = follow(app, CREATE, { name: 'Drugs' });
    const created = await nextOf(following);

    expect(created?.data).toEqual({ createTopic: { topic: { name: 'Drugs' }, errors: [] } });
    expect(await nextOf(following)).toBeNull();
    expect((await ask('{ topics { nodes { name } } }'))?.data).toEqual({
      topics: { nodes: [{ name: 'Drugs' }] },
    });
  });

  it('are limited as all others are', async () => {
    const deep = `{ topics { nodes ${'{ broader '.repeat(13)} { name } ${'}'.repeat(13)} } }`;
    const long = `{ ${Array.from({ length: 5_001 }, (_, index) => `t${index}`).join(' ')} }`;
    const wide = [
      'query { ...F0 }',
      ...Array.from(
        { length: 16 },
        (_, index) => `fragment F${index} on Query { ...F${index + 1} a: ...F${index + 1} }`,
      ),
    ];
    const value = `{ topics(where: ${'{ not: '.repeat(60)} { name: { eq: "x" } } ${'}'.repeat(60)}) { totalCount } }`;

    expect((await ask(deep))?.errors?.[0]?.message).toMatch(/at most 12 levels/);
    expect((await ask(long))?.errors?.[0]?.message).toMatch(/at most 2000 tokens/);
    expect((await ask(value))?.errors?.[0]?.message).toMatch(/at most 50 levels/);
    expect((await ask(wide.join('\n')))?.errors).toBeDefined();
    expect(codesOf(await ask('subscription { recordChanged { nmae } }'))).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect(codesOf(await ask('subscription { recordChanged('))).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(
      codesOf(await ask('subscription { recordChanged { position } agreementChanged { cursor } }')),
    ).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('hide what goes wrong on our side: in an event, which the next ones follow', async () => {
    const { checkpoint } = await app.run('{ checkpoint { cursor } }');
    await app.make.topic({ name: 'First' });
    await app.make.topic({ name: 'Second' });
    await numbered(app);
    // A log as nobody writes it: there is no such type of record.
    await app.make.sql(`UPDATE change SET type = 'Secret' WHERE after ->> 'name' = 'First'`);
    const query = `subscription ($after: String) { recordChanged(after: $after) { recordId after } }`;
    const following = follow(app, query, { after: checkpoint.cursor });

    const [first, second] = [await nextOf(following), await nextOf(following)];
    await following.return?.();

    expect(first?.errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ['Something went wrong on our side.', 'INTERNAL_SERVER_ERROR'],
    ]);
    expect(JSON.stringify(first)).not.toMatch(/secret/i);
    expect(second).toMatchObject({ data: { recordChanged: { after: { name: 'Second' } } } });
    expect(second?.errors).toBeUndefined();
  });

  it('hide what goes wrong on our side: an error that ends a subscription', async () => {
    const { checkpoint } = await app.run('{ checkpoint { cursor } }');
    const topic = await app.make.topic();
    await app.make.sql(`UPDATE topic SET name = 'secret' WHERE id = $1`, [topic.uuid]);
    await numbered(app);
    // No row of a table can be made of it, so the filter cannot be asked.
    await app.make.sql(`UPDATE change SET after = '"secret"' WHERE after ->> 'name' = 'secret'`);
    const query = `subscription ($after: String) { recordChanged(after: $after, where: {topic: {name: {eq: "secret"}}}) { position } }`;
    const following = follow(app, query, { after: checkpoint.cursor });

    const failed = await nextOf(following);

    expect(failed?.errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
      },
    ]);
    expect(await nextOf(following)).toBeNull();
    await untilWaiting(app, 0);
  });
});

describe('event streams', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const get = (query: string) =>
    fetch(`${app.address}/graphql/stream?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'text/event-stream' },
    });

  it('answer queries by GET', async () => {
    const response = await get('{ __typename }');

    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await response.text()).toBe(
      ':\n\nevent: next\ndata: {"data":{"__typename":"Query"},"extensions":{"cost":{"requested":0,"limit":10000}}}\n\nevent: complete\ndata:\n\n',
    );
  });

  it('refuse mutations by GET, and write nothing', async () => {
    const response = await get(
      'mutation { createTopic(input: {name: "Drugs"}) { errors { code } } }',
    );

    expect(await response.text()).toContain('Expected mutations in a POST');
    expect(await logOf(app)).toEqual([]);
  });

  it('answer 400 and JSON to what is no request', async () => {
    const post = (body: string) =>
      fetch(`${app.address}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body,
      });
    for (const body of ['{}', '[]', 'null', '{"query":5}', '{"query":'])
      expect(await post(body)).toMatchObject({ status: 400 });
  });
});
