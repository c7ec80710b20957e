import { startApp, type TestApp } from '../support/app.ts';

describe('a read looks ahead into the query', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const seat = await make.country('FR', { name: 'France' });
    const top = await make.organization({ slug: 'top', name: 'Top', seat_country_id: seat.uuid });
    const middle = await make.organization({ slug: 'middle', name: 'Middle', parent_id: top.uuid });
    const low = await make.organization({
      slug: 'low',
      name: 'Low',
      parent_id: middle.uuid,
      summary: 'A body.',
    });
    const pact = await make.agreement({ slug: 'pact', title: 'Pact', parties: [low] });
    await make.action(pact, { kind: 'SIGNATURE', ...make.date('on', '2016') });
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    app.sql.clear();
  });

  const statements = async (query: string): Promise<readonly string[]> => {
    await app.run(query);
    return app.sql.statements();
  };

  it('joins the to-one relations that are selected, however deep, into one statement', async () => {
    const { organization } = await app.run(
      '{ organization(slug: "low") { parent { name parent { name seatCountry { name } } } } }',
    );

    expect(organization.parent.parent).toEqual({ name: 'Top', seatCountry: { name: 'France' } });
    expect(app.sql.statements()).toHaveLength(1);
    expect(app.sql.statements()[0]?.match(/LEFT JOIN/g)).toHaveLength(3);
  });

  it('joins nothing that is not selected', async () => {
    expect((await statements('{ organization(slug: "low") { name } }')).join()).not.toContain(
      'JOIN organization t_',
    );
  });

  it('reads long texts only when they are selected', async () => {
    const [without] = await statements('{ organization(slug: "low") { name } }');
    app.sql.clear();
    const [having] = await statements('{ organization(slug: "low") { summary } }');

    expect(without).not.toContain('t.summary');
    expect(having).toContain('t.summary');
  });

  it('reads the columns that are selected, and the key', async () => {
    const [narrow] = await statements(
      '{ organization(slug: "low") { name parties: agreements { totalCount } } }',
    );

    expect(narrow).toMatch(/^SELECT k\.n, t\.id, t\.name\n/);
  });

  it('reads what a resolver needs, whatever is selected', async () => {
    const { agreement } = await app.run(
      '{ agreement(slug: "pact") { actions(kinds: [SIGNATURE]) { id } status { state } } }',
    );

    expect(agreement).toEqual({
      actions: [{ id: expect.any(String) }],
      status: { state: 'SIGNED' },
    });
  });

  it('finds selections in fragments, on the type, its interfaces and through edges', async () => {
    const { organizations } = await app.run(`
      { organizations(where: { slug: { eq: "low" } }) { edges { node { ...Named ... on Record { summary } } } } }
      fragment Named on NamedRecord { ... on Organization { parent { ...Up } } }
      fragment Up on Organization { name parent { slug } }
    `);

    expect(organizations.edges[0].node).toEqual({
      summary: 'A body.',
      parent: { name: 'Middle', parent: { slug: 'top' } },
    });
    expect(app.sql.statements()).toHaveLength(1);
  });

  it('merges what two fields of one name select, and what two fields read of one relation', async () => {
    const { agreement, organization } = await app.run(`{
      organization(slug: "low") { parent { name } parent { seatCountry { name } } again: parent { slug parent { slug } } }
      agreement(slug: "pact") { parties { party { ... on Organization { parent { slug } } } again: party { ... on Organization { name } } } }
    }`);

    expect(organization).toEqual({
      parent: { name: 'Middle', seatCountry: null },
      again: { slug: 'middle', parent: { slug: 'top' } },
    });
    expect(agreement.parties).toEqual([
      { party: { parent: { slug: 'middle' } }, again: { name: 'Low' } },
    ]);
  });

  it('answers null for a to-one relation that is not set', async () => {
    expect(
      await app.run('{ organization(slug: "top") { parent { name } seatCountry { alpha2 } } }'),
    ).toEqual({
      organization: { parent: null, seatCountry: { alpha2: 'FR' } },
    });
  });
});
