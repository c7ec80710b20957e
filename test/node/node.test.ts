import { randomUUID } from 'node:crypto';
import { encodeId } from '../../src/shared/type-id.ts';
import { startApp, type TestApp } from '../support/app.ts';

describe('a node', () => {
  let app: TestApp;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    ids['Country'] = (await make.country('KZ')).id;
    const source = await make.source();
    ids['Source'] = source.id;
    ids['Topic'] = (await make.topic()).id;
    ids['Organization'] = (await make.organization({ slug: 'office', name: 'Office' })).id;
    ids['Person'] = (await make.person()).id;
    ids['InformationSystem'] = (await make.system()).id;
    const agreement = await make.agreement();
    ids['Agreement'] = agreement.id;
    ids['AgreementAction'] = (await make.action(agreement, { kind: 'APPROVAL' })).id;
    ids['Provision'] = (await make.provision(agreement, { kind: 'OTHER' })).id;
    ids['Project'] = (await make.project()).id;
    ids['Meeting'] = (await make.meeting()).id;
    ids['Statement'] = (await make.statement()).id;
    const citation = randomUUID();
    await make.link('citation', {
      id: citation,
      record_id: agreement.uuid,
      source_id: source.uuid,
      locator: 'page 1',
    });
    ids['Citation'] = encodeId('cit', citation);
    const [webhook, delivery] = [randomUUID(), randomUUID()];
    const at = new Date().toISOString();
    await make.link('webhook', {
      id: webhook,
      url: 'https://hooks.example/',
      filter: '{}',
      secret: 'whsec_',
      position: 0,
      disabled_at: at,
      created_at: at,
      updated_at: at,
    });
    await make.link('webhook_delivery', {
      id: delivery,
      webhook_id: webhook,
      position: 1,
      body: '{}',
      state: 'FAILED',
      created_at: at,
    });
    ids['Webhook'] = encodeId('whk', webhook);
    ids['WebhookDelivery'] = encodeId('dlv', delivery);
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    app.sql.clear();
  });

  const nodes = async (...asked: (string | undefined)[]) =>
    (await app.run('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids: asked }))
      .nodes;

  it('is found by its id, whatever its type', async () => {
    for (const [__typename, id] of Object.entries(ids)) {
      expect(await app.run('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).toEqual(
        {
          node: { __typename, id },
        },
      );
    }
  });

  it('can be of any type that has an id', async () => {
    const { __type } = await app.run('{ __type(name: "Node") { possibleTypes { name } } }');

    const names = __type.possibleTypes.map(({ name }: { name: string }) => name) as string[];
    expect(names.sort()).toEqual(Object.keys(ids).sort());
  });

  it('stands among others where its id stands, again where it is repeated', async () => {
    const order = ['Topic', 'Country', 'Citation', 'Topic', 'Agreement', 'Country'];

    expect(await nodes(...order.map((type) => ids[type]))).toEqual(
      order.map((type) => ({ __typename: type, id: ids[type] })),
    );
  });

  it('is null in the place of an id that nothing has', async () => {
    const gone = encodeId('org', randomUUID());

    expect(await nodes(ids['Topic'], gone, 'cty_ZZ', ids['Person'])).toMatchObject([
      { __typename: 'Topic' },
      null,
      null,
      { __typename: 'Person' },
    ]);
    expect(await app.run(`{ node(id: "${gone}") { id } }`)).toEqual({ node: null });
  });

  it('is null when its key belongs to a record of another type', async () => {
    const elsewhere = (ids['Organization'] ?? '').replace('org_', 'agr_');

    expect(await nodes(elsewhere)).toEqual([null]);
  });

  it('is read with what the query selects of its type and its interfaces', async () => {
    const { node } = await app.run(`{ node(id: "${ids['Organization']}") {
      ... on Record { version } ... on NamedRecord { slug } ... on Organization { name parent { name } }
      ... on Agreement { title }
    } }`);

    expect(node).toEqual({ version: 1, slug: 'office', name: 'Office', parent: null });
    expect(app.sql.statements()).toHaveLength(1);
  });

  it('is read together with all others of its type by one statement', async () => {
    const { make } = app;
    const organizations = await Promise.all([1, 2, 3].map(() => make.organization()));
    const topics = await Promise.all([1, 2, 3].map(() => make.topic()));

    const answer = await nodes(...[...organizations, ...topics].map(({ id }) => id), 'cty_KZ');

    expect(answer).toHaveLength(7);
    expect([...app.sql.batches()].sort()).toEqual([1, 3, 3]);
  });
});
