import { getIntrospectionQuery } from 'graphql';
import { nextOf, overEventStream, overWebSocket } from '../changes/ways.ts';
import { startApp, type Answer, type TestApp } from '../support/app.ts';

const WAYS = [
  ['WebSocket', overWebSocket],
  ['server-sent events', overEventStream],
] as const;

const PAGE = '{ organizations(first: 7) { nodes { id } } }';
const DEAR = '{ organizations(first: 100) { nodes { projects(first: 100) { nodes { id } } } } }';

type Told = Answer & { readonly extensions?: unknown };

describe('the limit on cost', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    app.sql.clear();
  });

  const ask = (query: string): Promise<Told> => app.ask(query);

  it('is told in each answer, with what was requested', async () => {
    expect(await ask(PAGE)).toEqual({
      data: { organizations: { nodes: [] } },
      extensions: { cost: { requested: 8, limit: 10_000 } },
    });
    for (const [, follow] of WAYS) {
      const answer = (await nextOf(follow(app, PAGE))) as Told;
      expect(answer.extensions).toEqual({ cost: { requested: 8, limit: 10_000 } });
    }
  });

  it.each(WAYS)('is told with each event of a subscription over %s', async (_way, follow) => {
    const events = follow(
      app,
      'subscription ($after: String) { recordChanged(after: $after) { position } }',
      {
        after: (await app.run('{ checkpoint { cursor } }')).checkpoint.cursor,
      },
    );
    await app.make.topic();
    await app.registry.numberChanges();
    const event = (await nextOf(events)) as Told;
    await events.return?.();

    expect(event.data.recordChanged.position).toBeGreaterThan(0);
    expect(event.extensions).toEqual({ cost: { requested: 0, limit: 10_000 } });
  });

  it('refuses what is dearer, and says where most of it is', async () => {
    const { errors, extensions } = await ask(DEAR);

    expect(errors?.[0]?.message).toBe(
      'Expected a cost of at most 10000 nodes, but got 10201, most of it in organizations.nodes.projects.nodes.',
    );
    expect(errors?.[0]?.extensions.code).toBe('COST_EXCEEDED');
    expect(extensions).toEqual({ cost: { requested: 10_201, limit: 10_000 } });
    expect(app.sql.statements()).toEqual([]);
  });

  it('refuses what has a condition without a value, before anything is read', async () => {
    const query = `query ($x: Boolean = true) { ${DEAR.slice(1, -1)} organization(slug: "a") { name @include(if: $x) } }`;
    const { data, errors } = await app.ask(query, { x: null });

    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect((await app.ask(query)).errors?.[0]?.extensions.code).toBe('COST_EXCEEDED');
    expect(app.sql.statements()).toEqual([]);
  });

  it('lets introspection pass as tools ask for it, with all options', async () => {
    const everything = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };

    expect(await app.run(getIntrospectionQuery(everything))).toHaveProperty('__schema.types.0');
  });

  describe('in a dry run', () => {
    it.each([PAGE, DEAR])('is told, and nothing is carried out: %s', async (query) => {
      const dry = `query @cost(dryRun: true) ${query}`;
      const told = {
        data: null,
        extensions: { cost: { requested: expect.any(Number) as number, limit: 10_000 } },
      };

      expect(await ask(dry)).toEqual(told);
      for (const [, follow] of WAYS) expect(await nextOf(follow(app, dry))).toEqual(told);
      expect(app.sql.statements()).toEqual([]);
    });

    it('does not write', async () => {
      const mutation = `mutation @cost(dryRun: true) { createTopic(input: { name: "a" }) { topic { id } } }`;

      const count = async (): Promise<unknown> =>
        (await app.run('{ checkpoint { count } }')).checkpoint;
      const before = await count();

      expect((await ask(mutation)).data).toBeNull();
      expect(await count()).toEqual(before);
    });

    it('is one only when it says so', async () => {
      const query = `query ($dry: Boolean = true) @cost(dryRun: $dry) ${PAGE}`;

      expect((await app.ask(query)).data).toBeNull();
      expect((await app.ask(query, { dry: false })).data).not.toBeNull();
    });
  });
});
