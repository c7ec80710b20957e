import { startApp, type TestApp } from '../support/app.ts';

const KZ = 'cty_KZ';

describe('a node is refused', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await app.make.country('KZ');
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    app.sql.clear();
  });

  const refusal = async (query: string, variables: object): Promise<string> => {
    const { errors } = await app.ask(query, variables);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(app.sql.statements()).toEqual([]);
    return errors?.[0]?.message ?? '';
  };
  const node = (id: string): Promise<string> =>
    refusal('query ($id: ID!) { node(id: $id) { id } }', { id });

  it.each([
    '',
    'foo',
    '7',
    'interpol',
    'org_',
    'org_xyz',
    'org_01h455vb4pex5vsknk084sn02',
    'org_01H455VB4PEX5VSKNK084SN02Q',
    'cty_kz',
    'cty_KAZ',
    'org_\u0000',
  ])('for what is no id: %j', async (id) => {
    expect(await node(id)).toBe(`Expected a record id, but got ${JSON.stringify(id)}.`);
  });

  it.each(['usr_01h455vb4pex5vsknk084sn02q', ' org_01h455vb4pex5vsknk084sn02q'])(
    'for an id with a prefix that no type has: %j',
    async (id) => {
      expect(await node(id)).toBe(
        `Expected an id that begins with one of cit_, cty_, src_, top_, org_, per_, sys_, agr_, act_, prv_, prj_, mtg_, stm_, whk_, dlv_, but got "${id}".`,
      );
    },
  );

  const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';

  it('among more than 100', async () => {
    expect(await refusal(NODES, { ids: Array.from({ length: 101 }, () => KZ) })).toBe(
      'Expected at most 100 ids, but got 101.',
    );
  });

  it('not among 100, nor among none', async () => {
    const ids = Array.from({ length: 100 }, () => KZ);

    expect((await app.run(NODES, { ids })).nodes).toEqual(ids.map((id) => ({ id })));
    expect(await app.run(NODES, { ids: [] })).toEqual({ nodes: [] });
  });

  it('when one of several ids is none', async () => {
    expect((await app.ask(NODES, { ids: [KZ, 'foo'] })).errors?.[0]?.message).toBe(
      'Expected a record id, but got "foo".',
    );
  });
});
