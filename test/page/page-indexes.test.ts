import { startApp, type TestApp } from '../support/app.ts';

interface Plan {
  readonly 'Node Type': string;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan?: Plan): Plan[] => (plan ? [plan, ...(plan.Plans ?? []).flatMap(nodes)] : []);
const typesOf = (plans: readonly Plan[]): string[] => plans.map((plan) => plan['Node Type']);

describe('an index has the words in which a page asks', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await app.make.organization({ slug: 'interpol' });
  });
  afterAll(() => app.stop());

  /** How the page is found if PostgreSQL neither sorts nor reads whole tables unless it must. */
  async function planOfPage(statement: string): Promise<Plan[]> {
    const runner = app.registry.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query('SET LOCAL enable_sort = off; SET LOCAL enable_seqscan = off');
      await runner.query('SET LOCAL enable_bitmapscan = off');
      const [row] = (await runner.query(
        `EXPLAIN (GENERIC_PLAN, COSTS OFF, FORMAT JSON) ${statement}`,
      )) as { 'QUERY PLAN': [{ Plan: Plan }] }[];
      await runner.rollbackTransaction();
      const page = nodes(row?.['QUERY PLAN'][0].Plan).find((plan) => plan['Node Type'] === 'Limit');
      return nodes(page);
    } finally {
      await runner.release();
    }
  }

  it.each([
    'agreements',
    'agreements(orderBy: [{ field: SIGNED_ON }])',
    'agreements(last: 5)',
    'agreements(orderBy: [{ field: TITLE, direction: DESC }])',
    'agreements(orderBy: [{ field: UPDATED_AT, direction: DESC }])',
    'agreements(where: { kind: { eq: TREATY }, signedOn: { certainly: { after: "1995", before: "2003" } } })',
    'agreementActions',
    'meetings',
    'meetings(orderBy: [{ field: HELD }])',
    'organizations(orderBy: [{ field: FOUNDED }])',
    'organizations(orderBy: [{ field: MEMBER_COUNT, direction: DESC }])',
    'organizations(where: { kind: { eq: NGO } })',
    'persons',
    'persons(orderBy: [{ field: FAMILY_NAME }])',
    'projects',
    'projects(orderBy: [{ field: ENDED, direction: DESC }])',
    'sources',
    'statements',
    'organization(slug: "interpol") { agreements(first: 10)',
    'organization(slug: "interpol") { projects(first: 3)',
  ])('%s', async (list) => {
    app.sql.clear();
    await app.run(`{ ${list} { nodes { id } } ${list.startsWith('organization(') ? '}' : ''} }`);
    const statement = app.sql.statements().find((text) => text.includes(' LIMIT '));

    const types = typesOf(await planOfPage(statement ?? ''));

    expect(types.join()).toContain('Index');
    expect(types).not.toContain('Sort');
    expect(types).not.toContain('Incremental Sort');
  });
});
