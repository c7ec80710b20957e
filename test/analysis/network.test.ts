import { startApp, type TestApp } from '../support/app.ts';
import { tiesIn } from './network-world.ts';

describe('the network of cooperation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const ties = tiesIn(app);
    const organization = (slug: string, parent?: { uuid: string }) =>
      make.organization({ slug, parent_id: parent?.uuid });
    const [a, b, c] = [await organization('a'), await organization('b'), await organization('c')];
    const body = await organization('a-body', a);
    const deep = await organization('a-deep', body);
    const kz = await make.country('KZ');

    const pact = await ties.agreement('pact', a, b, c);
    // Who has two roles, and a country, change nothing.
    await make.link('agreement_party', {
      agreement_id: pact.uuid,
      organization_id: a.uuid,
      role: 'DEPOSITARY',
    });
    await make.link('agreement_party', {
      agreement_id: pact.uuid,
      country_id: kz.uuid,
      role: 'PARTY',
    });
    await make.action(pact, { kind: 'SIGNATURE', ...make.date('on', '2014') });
    const treaty = await ties.agreement('treaty', a, b);
    await make.action(treaty, { kind: 'SIGNATURE', ...make.date('on', '2016') });
    await ties.agreement('undated', a, b);
    await ties.project('zeal', a, b);
    await ties.project('ardour', a, b);
    const talks = await ties.meeting('talks', b);
    const speaker = await make.person();
    await make.link('meeting_participant', {
      meeting_id: talks.uuid,
      person_id: speaker.uuid,
      on_behalf_of_id: c.uuid,
      role: 'SPEAKER',
    });
    await ties.meeting('session', body, deep, c);
    await ties.agreement('alone', a);
  });
  afterAll(() => app.stop());

  interface Edge {
    readonly a: { slug: string };
    readonly b: { slug: string };
    readonly weight: number;
  }
  const network = async (args = ''): Promise<{ totalEdges: number; edges: unknown[][] }> => {
    const { cooperationNetwork } = await app.run(
      `{ cooperationNetwork${args} { totalEdges edges { a { slug } b { slug } weight } } }`,
    );
    return {
      totalEdges: cooperationNetwork.totalEdges,
      edges: cooperationNetwork.edges.map((edge: Edge) => [edge.a.slug, edge.b.slug, edge.weight]),
    };
  };

  it('ties two organizations by everything that both take part in, the strongest edge first', async () => {
    expect(await network()).toEqual({
      totalEdges: 6,
      edges: [
        ['a', 'b', 5],
        ['b', 'c', 2],
        ['a', 'c', 1],
        ['c', 'a-body', 1],
        ['c', 'a-deep', 1],
        ['a-body', 'a-deep', 1],
      ],
    });
  });

  it('tells what the weight of an edge is made of', async () => {
    const { cooperationNetwork } = await app.run(`{ cooperationNetwork(first: 2) {
      edges { weight agreementCount projectCount meetingCount
        agreements { slug } projects { slug } meetings { slug } } } }`);

    expect(cooperationNetwork.edges).toEqual([
      {
        weight: 5,
        agreementCount: 3,
        projectCount: 2,
        meetingCount: 0,
        agreements: [{ slug: 'treaty' }, { slug: 'pact' }, { slug: 'undated' }],
        projects: [{ slug: 'ardour' }, { slug: 'zeal' }],
        meetings: [],
      },
      {
        weight: 2,
        agreementCount: 1,
        projectCount: 0,
        meetingCount: 1,
        agreements: [{ slug: 'pact' }],
        projects: [],
        meetings: [{ slug: 'talks' }],
      },
    ]);
  });

  it('lists the organizations at the ends of its edges, those with the heaviest edges first', async () => {
    const { cooperationNetwork } = await app.run(
      '{ cooperationNetwork(minWeight: 2) { organizations { slug } } }',
    );

    expect(cooperationNetwork.organizations).toEqual([{ slug: 'b' }, { slug: 'a' }, { slug: 'c' }]);
  });

  it('counts what bodies do for the organization at their top, and nothing within it', async () => {
    expect(await network('(includeBodies: true)')).toEqual({
      totalEdges: 3,
      edges: [
        ['a', 'b', 5],
        ['a', 'c', 2],
        ['b', 'c', 2],
      ],
    });
  });

  it('leaves out edges below the least weight', async () => {
    expect(await network('(minWeight: 2)')).toEqual({
      totalEdges: 2,
      edges: [
        ['a', 'b', 5],
        ['b', 'c', 2],
      ],
    });
    expect(await network('(minWeight: 6)')).toEqual({ totalEdges: 0, edges: [] });
  });

  it('counts the edges that first cuts off', async () => {
    expect(await network('(first: 1)')).toEqual({ totalEdges: 6, edges: [['a', 'b', 5]] });
  });

  it('counts only the kinds of cooperation asked for', async () => {
    expect((await network('(via: [PROJECT])')).edges).toEqual([['a', 'b', 2]]);
    expect((await network('(via: [MEETING, PROJECT, PROJECT], minWeight: 2)')).edges).toEqual([
      ['a', 'b', 2],
    ]);
    expect((await network('(via: [MEETING])')).edges).toHaveLength(4);
  });

  it('counts only the records that where restricts, and no other kinds', async () => {
    expect(
      (await network('(where: { agreements: { slug: { in: ["pact", "treaty"] } } })')).edges,
    ).toEqual([
      ['a', 'b', 2],
      ['a', 'c', 1],
      ['b', 'c', 1],
    ]);
    expect(
      (await network('(where: { projects: { slug: { eq: "zeal" } } }, via: [PROJECT, AGREEMENT])'))
        .edges[0],
    ).toEqual(['a', 'b', 4]);
    expect((await network('(where: { meetings: { slug: { eq: "talks" } } })')).edges).toEqual([
      ['b', 'c', 1],
    ]);
  });

  it('has edges only between organizations that match', async () => {
    const among = 'where: { organizations: { slug: { in: ["a", "c", "a-body"] } } }';

    expect((await network(`(${among})`)).edges).toEqual([
      ['a', 'c', 1],
      ['c', 'a-body', 1],
    ]);
    expect((await network(`(${among}, includeBodies: true)`)).edges).toEqual([['a', 'c', 2]]);
  });

  it('reads what is behind the edges only when asked, by as many statements for all as for one', async () => {
    const statements = async (first: number): Promise<number> => {
      app.sql.clear();
      await app.run(
        'query ($first: Int!) { cooperationNetwork(first: $first) { edges { a { slug } agreements { slug } projects { slug } meetings { slug } } } }',
        { first },
      );
      return app.sql.statements().length;
    };
    expect(await statements(2)).toBe(5);
    expect(await statements(6)).toBe(5);

    app.sql.clear();
    await app.run('{ cooperationNetwork { totalEdges edges { weight } } }');
    expect(app.sql.statements()).toHaveLength(1);
    expect(app.sql.statements()[0]).not.toContain('array_agg');
  });
});
