import { startApp, type TestApp } from '../support/app.ts';

const PAGE = /* GraphQL */ `
  query ($first: Int, $after: String) {
    search(text: "police", first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          node {
            ... on NamedRecord {
              slug
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { cursor: string; node: { node: { slug: string } } }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

describe('the pages of a search', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    for (let number = 1; number <= 12; number += 1) {
      // Some match equally well, some by a whole name, some in prose.
      const name = ['Police', 'Police office', 'Office', 'Border police'][number % 4];
      await app.make.organization({ slug: `o-${number}`, name, summary: 'Works with police.' });
    }
    await app.make.organization({ slug: 'other', name: 'Customs' });
  });
  afterEach(() => app.make.sql('TRUNCATE record CASCADE'));

  const page = async (first: number, after?: string | null): Promise<Page> =>
    ((await app.run(PAGE, { first, after })) as { search: Page }).search;
  const slugs = ({ edges }: Page): string[] => edges.map(({ node }) => node.node.slug);

  async function walk(size: number): Promise<string[]> {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const current: Page = await page(size, after);
      seen.push(...slugs(current));
      if (!current.pageInfo.hasNextPage) return seen;
      after = current.pageInfo.endCursor;
    }
  }

  it.each([1, 5, 6, 12])('of %d lead to every record once, in one order', async (size) => {
    const whole = slugs(await page(100));

    expect(new Set(whole).size).toBe(12);
    expect(await walk(size)).toEqual(whole);
  });

  it('know what comes before and after them', async () => {
    const first = await page(6);
    const last = await page(6, first.pageInfo.endCursor);

    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]?.cursor,
      endCursor: first.edges[5]?.cursor,
    });
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('count all that match, on every page', async () => {
    const first = await page(5);

    expect(first.totalCount).toBe(12);
    expect((await page(5, first.pageInfo.endCursor)).totalCount).toBe(12);
  });

  it('have 20 records when first is left out', async () => {
    for (let number = 0; number < 9; number += 1) await app.make.topic({ name: 'Police topic' });

    expect(
      (await app.run('{ search(text: "police") { nodes { score } } }')).search.nodes,
    ).toHaveLength(20);
  });

  it('stay where they are while rows come and go', async () => {
    const whole = slugs(await page(100));
    const first = await page(4);
    await app.make.sql(`DELETE FROM organization WHERE slug IN ($1, $2)`, [whole[3], whole[5]]);
    await app.make.organization({ slug: 'best', name: 'Police' });
    await app.make.organization({
      slug: 'worst',
      name: 'Zoll',
      summary: `Police${' x'.repeat(99)}`,
    });

    const rest = slugs(await page(100, first.pageInfo.endCursor));

    expect(rest.filter((slug) => slug !== 'best')).toEqual([
      ...whole.slice(4).filter((slug) => slug !== whole[5]),
      'worst',
    ]);
  });

  it('are empty and know it when nothing matches', async () => {
    const { search } = await app.run(
      '{ search(text: "nowhere") { totalCount nodes { score } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
    );

    expect(search).toEqual({
      totalCount: 0,
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('are neither read nor counted unless the query selects them', async () => {
    app.sql.clear();
    await app.run('{ search(text: "police") { totalCount } }');
    expect(app.sql.statements()).toHaveLength(1);
    expect(app.sql.statements()[0]).toContain('count(*)');

    app.sql.clear();
    await app.run('{ search(text: "police") { nodes { score } } }');
    expect(app.sql.statements()).toHaveLength(1);
    expect(app.sql.statements()[0]).not.toContain('count(*)');
  });
});
