import { startApp, type TestApp } from '../support/app.ts';

const BUDGETS = 'budgets { currency amount approximate projects }';

describe('groups of projects', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const [kz, kg] = [await make.country('KZ'), await make.country('KG')];
    const lead = await make.organization({ slug: 'lead' });
    const topic = await make.topic({ slug: 'borders' });
    const budget = (amount: string, currency: string, approximate = false): object => ({
      budget_amount: amount,
      budget_currency: currency,
      budget_approximate: approximate,
    });
    const one = await make.project({
      kind: 'PROGRAMME',
      status: 'ACTIVE',
      ...budget('0.1', 'EUR'),
      ...make.date('started', '2019-03'),
    });
    const two = await make.project({
      status: 'ACTIVE',
      ...budget('0.2', 'EUR', true),
      ...make.date('started', '2019/2020'),
    });
    await make.project({ status: 'ACTIVE', ...budget('12345678901234567890.5', 'USD') });
    await make.project({ status: 'PLANNED' });
    for (const { uuid } of [one, two]) {
      for (const country of [kz, kg])
        await make.link('project_country', {
          id: undefined,
          project_id: uuid,
          country_id: country.uuid,
        });
      for (const role of ['LEAD', 'FUNDER'])
        await make.link('project_participant', {
          project_id: uuid,
          organization_id: lead.uuid,
          role,
        });
    }
    await make.link('project_participant', {
      project_id: one.uuid,
      country_id: kz.uuid,
      role: 'BENEFICIARY',
    });
    await make.link('record_topic', { id: undefined, record_id: two.uuid, topic_id: topic.uuid });
  });
  afterAll(() => app.stop());

  const groups = async (by: string, keys: string, more = ''): Promise<unknown[]> =>
    (await app.run(`{ projectGroups(by: [${by}]) { keys { ${keys} } count ${more} } }`))
      .projectGroups;

  it('add up budgets exactly, apart for each currency', async () => {
    expect(await groups('STATUS', 'status', BUDGETS)).toEqual([
      {
        keys: { status: 'ACTIVE' },
        count: 3,
        budgets: [
          { currency: 'EUR', amount: '0.3', approximate: true, projects: 2 },
          {
            currency: 'USD',
            amount: '12345678901234567890.5',
            approximate: false,
            projects: 1,
          },
        ],
      },
      { keys: { status: 'PLANNED' }, count: 1, budgets: [] },
    ]);
  });

  it('count a budget once in each group, however often the project is tied to it', async () => {
    const both = [{ currency: 'EUR', amount: '0.3', approximate: true, projects: 2 }];

    expect(await groups('COUNTRY', 'country { alpha2 }', BUDGETS)).toEqual([
      { keys: { country: { alpha2: 'KG' } }, count: 2, budgets: both },
      { keys: { country: { alpha2: 'KZ' } }, count: 2, budgets: both },
      {
        keys: { country: null },
        count: 2,
        budgets: [
          { currency: 'USD', amount: '12345678901234567890.5', approximate: false, projects: 1 },
        ],
      },
    ]);
    expect(
      await groups('PARTICIPANT', 'participant { ... on Organization { slug } }', BUDGETS),
    ).toContainEqual({ keys: { participant: { slug: 'lead' } }, count: 2, budgets: both });
  });

  it('by kind', async () => {
    expect(await groups('KIND', 'kind')).toEqual([
      { keys: { kind: 'PROJECT' }, count: 3 },
      { keys: { kind: 'PROGRAMME' }, count: 1 },
    ]);
  });

  it('by the year in which the work began: null where it may be one of several', async () => {
    expect(await groups('YEAR_STARTED', 'year')).toEqual([
      { keys: { year: null }, count: 3 },
      { keys: { year: 2019 }, count: 1 },
    ]);
  });

  it('by participant, an organization or a country', async () => {
    const PARTICIPANT = 'participant { ... on Organization { slug } ... on Country { alpha2 } }';

    expect(await groups('PARTICIPANT', PARTICIPANT)).toEqual([
      { keys: { participant: { slug: 'lead' } }, count: 2 },
      { keys: { participant: null }, count: 2 },
      { keys: { participant: { alpha2: 'KZ' } }, count: 1 },
    ]);
  });

  it('by topic and currency together', async () => {
    const all = await groups('TOPIC, CURRENCY', 'topic { slug } currency');

    expect(all).toEqual([
      { keys: { topic: { slug: 'borders' }, currency: 'EUR' }, count: 1 },
      { keys: { topic: null, currency: 'EUR' }, count: 1 },
      { keys: { topic: null, currency: 'USD' }, count: 1 },
      { keys: { topic: null, currency: null }, count: 1 },
    ]);
  });

  it('compute no budgets that the query does not select', async () => {
    app.sql.clear();
    await groups('STATUS', 'status');

    expect(app.sql.statements()).toHaveLength(1);
    expect(app.sql.statements()[0]).not.toContain('budget_amount');
  });

  it('heed having, first and where along with budgets', async () => {
    const { projectGroups } = await app.run(`{
      projectGroups(
        by: [CURRENCY]
        where: { status: { eq: ACTIVE } }
        having: { count: { gte: 1 } }
        orderBy: { field: KEYS, direction: DESC }
        first: 1
      ) { keys { currency } count budgets { amount } }
    }`);

    expect(projectGroups).toEqual([
      { keys: { currency: 'USD' }, count: 1, budgets: [{ amount: '12345678901234567890.5' }] },
    ]);
  });
});
