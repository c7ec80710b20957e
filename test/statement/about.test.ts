import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';

describe('what a statement is about', () => {
  let app: TestApp;
  const subjects: Record<string, Made> = {};
  let wide: Made;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    subjects['Agreement'] = await make.agreement();
    subjects['AgreementAction'] = await make.action(subjects['Agreement'], { kind: 'APPROVAL' });
    subjects['Country'] = await make.country('KZ');
    subjects['InformationSystem'] = await make.system();
    subjects['Meeting'] = await make.meeting();
    subjects['Organization'] = await make.organization();
    subjects['Person'] = await make.person();
    subjects['Project'] = await make.project();
    subjects['Provision'] = await make.provision(subjects['Agreement'], { kind: 'OTHER' });
    subjects['Source'] = await make.source();
    subjects['Statement'] = await make.statement({ text: 'earlier' });
    const broader = await make.topic({ slug: 'broader' });
    subjects['Topic'] = await make.topic({ slug: 'narrower', broader_id: broader.uuid });
    wide = await make.statement({ text: 'wide', ...make.date('on', '2019') });
    const about = ({ uuid }: Made, record: Made): Promise<void> =>
      make.link('statement_subject', { id: undefined, statement_id: uuid, record_id: record.uuid });
    for (const record of Object.values(subjects).reverse()) await about(wide, record);
    await about(await make.statement({ text: 'undated' }), subjects['Organization']);
    const latest = await make.statement({ text: 'latest', ...make.date('on', '2021') });
    await about(latest, subjects['Organization']);
    await about(latest, await make.organization());
  });
  afterAll(() => app.stop());

  it('are records of any type, by type', async () => {
    const { node } = await app.run(
      `{ node(id: "${wide.id}") { ... on Statement { about { __typename id } } } }`,
    );

    expect(node.about).toEqual(
      Object.entries(subjects).map(([__typename, { id }]) => ({ __typename, id })),
    );
  });

  it('are records of one type by id', async () => {
    const { statements } = await app.run(
      '{ statements(where: { text: { eq: "latest" } }) { nodes { about { id } } } }',
    );

    const ids = statements.nodes[0].about.map(({ id }: Made) => id) as string[];
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(subjects['Organization']?.id);
  });

  it('leads from each of them to the statement', async () => {
    for (const { id } of Object.values(subjects)) {
      const { node } = await app.run(
        `{ node(id: "${id}") { ... on Record { statementsAbout(where: { text: { eq: "wide" } }) { totalCount nodes { text } } } } }`,
      );

      expect(node.statementsAbout).toEqual({ totalCount: 1, nodes: [{ text: 'wide' }] });
    }
  });

  it('leads to statements the latest first, the undated last', async () => {
    const { node } = await app.run(
      `{ node(id: "${subjects['Organization']?.id}") { ... on Record { statementsAbout(first: 2) { totalCount nodes { text } pageInfo { hasNextPage } } } } }`,
    );

    expect(node.statementsAbout).toEqual({
      totalCount: 3,
      nodes: [{ text: 'latest' }, { text: 'wide' }],
      pageInfo: { hasNextPage: true },
    });
  });

  it('makes a statement on a topic of it, and on a broader one', async () => {
    const { topic, broader } = await app.run(`{
      topic(slug: "narrower") { statements { nodes { text } } }
      broader: topic(slug: "broader") { statements { totalCount } all: statements(includeNarrower: true) { totalCount } }
    }`);

    expect(topic.statements.nodes).toEqual([{ text: 'wide' }]);
    expect(broader).toEqual({ statements: { totalCount: 0 }, all: { totalCount: 1 } });
  });

  it('is what statements are filtered by, whatever the type', async () => {
    const texts = async (operators: string, variables: object): Promise<string[]> =>
      (
        await app.run(
          `query ($id: ID!) { statements(where: { about: { ${operators} } }) { nodes { text } } }`,
          variables,
        )
      ).statements.nodes.map(({ text }: { text: string }) => text);

    for (const { id } of [subjects['Country'], subjects['Provision']] as Made[])
      expect(await texts('eq: $id', { id })).toEqual(['wide']);
    expect(await texts('in: [$id, "cty_ZZ"]', { id: subjects['Organization']?.id })).toEqual([
      'latest',
      'wide',
      'undated',
    ]);
    expect(await texts('eq: $id', { id: 'org_01h455vb4pex5vsknk084sn02q' })).toEqual([]);
  });

  it.each([
    ['eq: "foo"', 'Expected a record id, but got "foo".'],
    [
      'eq: null',
      'Expected a value for IdFilter.eq (use isNull to ask for what is absent), but got null.',
    ],
  ])('is refused as a filter for %s', async (operator, message) => {
    const { errors } = await app.ask(
      `{ statements(where: { about: { ${operator} } }) { totalCount } }`,
    );

    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it.each([
    'agreements',
    'informationSystems',
    'meetings',
    'organizations',
    'persons',
    'projects',
    'topics',
    'countries',
  ])('is what %s are filtered by', async (root) => {
    const data = await app.run(
      `{ ${root}(where: { statementsAbout: { some: { text: { eq: "wide" } } } }) { totalCount } }`,
    );

    expect(data[root]).toEqual({ totalCount: 1 });
  });

  it('is read by one statement for each type, however many statements there are', async () => {
    app.sql.clear();
    await app.run('{ statements { nodes { about { __typename id } } } }');

    // The statements, what they are about, and the twelve types.
    expect(app.sql.statements()).toHaveLength(14);
  });
});
