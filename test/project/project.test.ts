import { startApp, type TestApp } from '../support/app.ts';

describe('a project', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const unodc = await make.organization({ slug: 'unodc' });
    const [kz, kg] = [
      await make.country('KZ', { name: 'Kazakhstan' }),
      await make.country('KG', { name: 'Ärmel' }),
    ];
    const programme = await make.project({
      slug: 'programme',
      name: 'Programme',
      kind: 'PROGRAMME',
    });
    const kalkan = await make.project({
      slug: 'kalkan',
      name: 'Kalkan',
      kind: 'PHASE',
      status: 'ACTIVE',
      summary: 'Extends a network.',
      parent_id: programme.uuid,
      sites: 40,
      budget_amount: '0.10',
      budget_currency: 'EUR',
      budget_approximate: true,
      ...make.date('started', '2019'),
      ...make.date('ended', '../2021'),
    });
    await make.project({
      slug: 'large',
      name: 'älter',
      parent_id: programme.uuid,
      budget_amount: '12345678901234567890.0123456789',
      budget_currency: 'USD',
      budget_approximate: false,
    });
    const participant = (position: number, columns: object): Promise<void> =>
      make.link('project_participant', { project_id: kalkan.uuid, position, ...columns });
    await participant(1, { country_id: kz.uuid, role: 'BENEFICIARY' });
    await participant(0, { organization_id: unodc.uuid, role: 'LEAD' });
    await participant(2, { organization_id: unodc.uuid, role: 'FUNDER' });
    const tie = (table: string, column: string, { uuid }: { uuid: string }): Promise<void> =>
      make.link(table, { id: undefined, project_id: kalkan.uuid, [column]: uuid });
    for (const country of [kz, kg]) await tie('project_country', 'country_id', country);
    for (const name of ['Zeta', 'alpha'])
      await tie(
        'project_system',
        'system_id',
        await make.system({ slug: name.toLowerCase(), name }),
      );
    await tie('project_agreement', 'agreement_id', await make.agreement({ slug: 'pact' }));
    await make.link('record_topic', {
      id: undefined,
      record_id: kalkan.uuid,
      topic_id: (await make.topic({ slug: 'borders' })).uuid,
    });
    await make.link('record_name', {
      record_id: kalkan.uuid,
      text: 'Щит',
      kind: 'TRANSLATION',
      language: 'kk',
    });
    const source = await make.source({ title: 'Report' });
    await make.link('citation', { record_id: kalkan.uuid, source_id: source.uuid, field: 'sites' });
  });
  afterAll(() => app.stop());

  const project = async (fields: string, slug = 'kalkan') =>
    (await app.run(`{ project(slug: "${slug}") { ${fields} } }`)).project;

  it('has what is recorded of itself', async () => {
    expect(
      await project(
        'name kind status summary sites started { edtf earliest latest } ended { edtf earliest latest } parent { slug kind }',
      ),
    ).toEqual({
      name: 'Kalkan',
      kind: 'PHASE',
      status: 'ACTIVE',
      summary: 'Extends a network.',
      sites: 40,
      started: { edtf: '2019', earliest: '2019-01-01', latest: '2019-12-31' },
      ended: { edtf: '../2021', earliest: null, latest: '2021-12-31' },
      parent: { slug: 'programme', kind: 'PROGRAMME' },
    });
  });

  it('has null for what is not known', async () => {
    expect(
      await project(
        'status summary sites started { edtf } ended { edtf } parent { slug } budget { amount }',
        'programme',
      ),
    ).toEqual({
      status: 'UNKNOWN',
      summary: null,
      sites: null,
      started: null,
      ended: null,
      parent: null,
      budget: null,
    });
  });

  it('has a budget that is exact, digit by digit', async () => {
    const BUDGET = 'budget { amount currency approximate }';

    expect(await project(BUDGET)).toEqual({
      budget: { amount: '0.10', currency: 'EUR', approximate: true },
    });
    expect(await project(BUDGET, 'large')).toEqual({
      budget: { amount: '12345678901234567890.0123456789', currency: 'USD', approximate: false },
    });
    expect(await project('budget { currency }')).toEqual({ budget: { currency: 'EUR' } });
  });

  it('has participants in the order recorded, in the roles asked for', async () => {
    const WHO =
      'role organization { slug } country { alpha2 } participant { ... on Organization { slug } ... on Country { alpha2 } }';
    const unodc = (role: string) => ({
      role,
      organization: { slug: 'unodc' },
      country: null,
      participant: { slug: 'unodc' },
    });
    const kz = {
      role: 'BENEFICIARY',
      organization: null,
      country: { alpha2: 'KZ' },
      participant: { alpha2: 'KZ' },
    };

    expect(
      await project(`participants { ${WHO} } some: participants(roles: [FUNDER, BENEFICIARY]) { ${WHO} }
        none: participants(roles: []) { role }`),
    ).toEqual({
      participants: [unodc('LEAD'), kz, unodc('FUNDER')],
      some: [kz, unodc('FUNDER')],
      none: [],
    });
  });

  it('has countries and systems by name, agreements, topics, names and citations', async () => {
    expect(
      await project(
        'countries { alpha2 } systems { slug } agreements { totalCount nodes { slug } } topics { slug } names { text kind language } citations { field source { title } }',
      ),
    ).toEqual({
      countries: [{ alpha2: 'KG' }, { alpha2: 'KZ' }],
      systems: [{ slug: 'alpha' }, { slug: 'zeta' }],
      agreements: { totalCount: 1, nodes: [{ slug: 'pact' }] },
      topics: [{ slug: 'borders' }],
      names: [{ text: 'Щит', kind: 'TRANSLATION', language: 'kk' }],
      citations: [{ field: 'sites', source: { title: 'Report' } }],
    });
  });

  it('has parts by name, in pages', async () => {
    const { parts } = await project(
      'parts(first: 1) { totalCount nodes { slug } pageInfo { hasNextPage } }',
      'programme',
    );

    expect(parts).toEqual({
      totalCount: 2,
      nodes: [{ slug: 'large' }],
      pageInfo: { hasNextPage: true },
    });
  });

  it.each([
    'budgetAmount: { eq: "0.1" }',
    'budgetAmount: { lt: "12345678901234567890.0123456788" }',
    'budgetCurrency: { in: ["EUR"] }',
    'budgetApproximate: { eq: true }',
    'sites: { gte: 40 }',
    'status: { eq: ACTIVE }',
    'started: { certainly: { during: "2019" } }',
    'ended: { possibly: { before: "2020" } }',
    'parent: { slug: { eq: "programme" } }, kind: { eq: PHASE }',
    'participants: { some: { role: { eq: FUNDER }, organization: { slug: { eq: "unodc" } } } }',
    'participants: { some: { country: { alpha2: { eq: "KZ" } } } }',
    'countries: { some: { alpha2: { in: ["KG", "TM"] } } }',
    'systems: { some: { slug: { eq: "zeta" } } }',
    'agreements: { some: { slug: { eq: "pact" } } }',
    'topics: { some: { slug: { eq: "borders" } } }',
    'names: { some: { text: { eq: "Щит" } } }',
    'citations: { some: { field: { eq: "sites" } } }',
  ])('is found by %s', async (where) => {
    const { projects } = await app.run(`{ projects(where: { ${where} }) { nodes { slug } } }`);

    expect(projects.nodes).toEqual([{ slug: 'kalkan' }]);
  });

  it('is found by its parts', async () => {
    const { projects } = await app.run(
      '{ projects(where: { parts: { some: { sites: { eq: 40 } } } }) { nodes { slug } } }',
    );

    expect(projects.nodes).toEqual([{ slug: 'programme' }]);
  });

  it.each([
    ['NAME', ['large', 'kalkan', 'programme']],
    ['BUDGET_AMOUNT', ['kalkan', 'large', 'programme']],
    ['STARTED', ['kalkan', 'programme', 'large']],
    ['ENDED', ['kalkan', 'programme', 'large']],
    ['SITES', ['kalkan', 'programme', 'large']],
    ['STATUS', ['kalkan', 'programme', 'large']],
    ['CREATED_AT', ['programme', 'kalkan', 'large']],
    // What belongs to it was entered last.
    ['UPDATED_AT', ['programme', 'large', 'kalkan']],
  ])('is ordered by %s', async (field, slugs) => {
    const { projects } = await app.run(
      `{ projects(orderBy: [{ field: ${field} }]) { nodes { slug } } }`,
    );

    expect(projects.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(slugs);
  });
});
