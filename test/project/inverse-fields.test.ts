import { startApp, type TestApp } from '../support/app.ts';

const SLUGS = 'totalCount nodes { slug }';

describe('projects are found from', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const un = await make.organization({ slug: 'un' });
    const office = await make.organization({ slug: 'office', parent_id: un.uuid });
    const unit = await make.organization({ slug: 'unit', parent_id: office.uuid });
    const kz = await make.country('KZ');
    const crime = await make.topic({ slug: 'crime' });
    const drugs = await make.topic({ slug: 'drugs', broader_id: crime.uuid });
    const pact = await make.agreement({ slug: 'pact' });
    const net = await make.system({ slug: 'net' });
    const [one, two] = [
      await make.project({ slug: 'one', name: 'One' }),
      await make.project({ slug: 'two', name: 'Two' }),
    ];
    const tie = (table: string, columns: object): Promise<void> =>
      make.link(table, { id: undefined, project_id: one.uuid, ...columns });
    const joins = (project: { uuid: string }, columns: object): Promise<void> =>
      make.link('project_participant', { project_id: project.uuid, role: 'LEAD', ...columns });
    await joins(one, { organization_id: un.uuid });
    await joins(one, { organization_id: un.uuid, role: 'FUNDER' });
    await joins(one, { organization_id: unit.uuid });
    await joins(two, { organization_id: unit.uuid });
    await joins(two, { country_id: kz.uuid });
    await tie('project_country', { country_id: kz.uuid });
    await tie('project_agreement', { agreement_id: pact.uuid });
    await tie('project_system', { system_id: net.uuid });
    for (const [project, topic] of [
      [one, crime],
      [one, drugs],
      [two, drugs],
    ] as const)
      await make.link('record_topic', {
        id: undefined,
        record_id: project.uuid,
        topic_id: topic.uuid,
      });
  });
  afterAll(() => app.stop());

  const list = (...slugs: string[]): object => ({
    totalCount: slugs.length,
    nodes: slugs.map((slug) => ({ slug })),
  });

  it.each([
    ['organization(slug: "un")', `projects { ${SLUGS} }`, ['one']],
    [
      'organization(slug: "un")',
      `projects: projects(includeBodies: true) { ${SLUGS} }`,
      ['one', 'two'],
    ],
    ['country(alpha2: "KZ")', `projects { ${SLUGS} }`, ['one']],
    ['country(alpha2: "KZ")', `projects: projectsJoined { ${SLUGS} }`, ['two']],
    ['agreement(slug: "pact")', `projects { ${SLUGS} }`, ['one']],
    ['informationSystem(slug: "net")', `projects { ${SLUGS} }`, ['one']],
    ['topic(slug: "crime")', `projects { ${SLUGS} }`, ['one']],
    [
      'topic(slug: "crime")',
      `projects: projects(includeNarrower: true) { ${SLUGS} }`,
      ['one', 'two'],
    ],
    [
      'topic(slug: "crime")',
      `projects: projects(includeNarrower: true, where: { name: { eq: "Two" } }) { ${SLUGS} }`,
      ['two'],
    ],
  ])('%s by %s', async (root, field, slugs) => {
    const { owner } = await app.run(`{ owner: ${root} { ${field} } }`);

    expect(owner.projects).toEqual(list(...slugs));
  });

  it.each([
    ['organizations', 'projects', ['unit']],
    ['informationSystems', 'projects', []],
    ['agreements', 'projects', []],
    ['topics', 'projects', ['drugs']],
  ])('%s that match, by the filter %s', async (root, filter, slugs) => {
    const data = await app.run(
      `{ ${root}(where: { ${filter}: { some: { slug: { eq: "two" } } } }) { ${SLUGS} } }`,
    );

    expect(data[root]).toEqual(list(...slugs));
  });

  it('countries that match, whether it is carried out there or they take part', async () => {
    const { where, joined, neither } = await app.run(`{
      where: countries(where: { projects: { some: { slug: { eq: "one" } } } }) { totalCount }
      joined: countries(where: { projectsJoined: { some: { slug: { eq: "two" } } } }) { totalCount }
      neither: countries(where: { projects: { some: { slug: { eq: "two" } } } }) { totalCount }
    }`);

    expect([where, joined, neither].map(({ totalCount }) => totalCount as number)).toEqual([
      1, 1, 0,
    ]);
  });

  it('systems and agreements that match', async () => {
    const { informationSystems, agreements } = await app.run(`{
      informationSystems(where: { projects: { some: { slug: { eq: "one" } } } }) { ${SLUGS} }
      agreements(where: { projects: { some: { slug: { eq: "one" } } } }) { ${SLUGS} }
    }`);

    expect(informationSystems).toEqual(list('net'));
    expect(agreements).toEqual(list('pact'));
  });
});
