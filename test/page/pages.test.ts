import { startApp, type TestApp } from '../support/app.ts';

const PAGE = /* GraphQL */ `
  query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: [OrganizationOrder!]) {
    organizations(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
      totalCount
      nodes {
        slug
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
  readonly nodes: readonly { slug: string }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

describe('a page of a list', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.stop());

  const page = async (variables: object): Promise<Page> =>
    ((await app.run(PAGE, variables)) as { organizations: Page }).organizations;
  const slugs = ({ nodes }: Page): string[] => nodes.map(({ slug }) => slug);
  const make = async (...names: string[]): Promise<void> => {
    for (const name of names) await app.make.organization({ slug: name, name });
  };

  /** Reads the whole list, a page at a time, in one direction. */
  async function walk(size: number, direction: 'forward' | 'backward', orderBy?: object[]) {
    const seen: string[] = [];
    let cursor: string | null = null;
    for (;;) {
      const forward = direction === 'forward';
      const current: Page = await page(
        forward ? { first: size, after: cursor, orderBy } : { last: size, before: cursor, orderBy },
      );
      if (forward) seen.push(...slugs(current));
      else seen.unshift(...slugs(current));
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = current.pageInfo;
      expect(forward ? hasPreviousPage : hasNextPage).toBe(cursor !== null);
      if (!(forward ? hasNextPage : hasPreviousPage)) return seen;
      cursor = forward ? endCursor : startCursor;
    }
  }

  it('has 20 records when neither first nor last is given', async () => {
    await make(...Array.from({ length: 21 }, (_, index) => `o-${String(index).padStart(2, '0')}`));

    const { nodes, totalCount, pageInfo } = await page({});

    expect(nodes).toHaveLength(20);
    expect(totalCount).toBe(21);
    expect(pageInfo.hasNextPage).toBe(true);
  });

  it('is empty and knows it when there is no record', async () => {
    expect(await page({})).toEqual({
      totalCount: 0,
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('leads to every record once, forward and backward', async () => {
    await make('a', 'b', 'c', 'd', 'e', 'f', 'g');

    expect(await walk(3, 'forward')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(await walk(3, 'backward')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it.each(
    ['FIRST', 'LAST'].flatMap((nulls) =>
      ['MEMBER_COUNT', 'FOUNDED', 'ACRONYM'].map((field) => [nulls, field] as const),
    ),
  )('walks over records without a value, nulls %s, both ways, by %s', async (nulls, field) => {
    for (const [slug, value] of [
      ['a', 2],
      ['b', null],
      ['c', 1],
      ['d', null],
      ['e', 2],
    ] as const) {
      const founded = value === null ? '../2019' : `190${value}`;
      const acronym = value === null ? null : `A${value}`;
      const row = { slug, member_count: value, acronym, ...app.make.date('founded', founded) };
      await app.make.organization(row);
    }
    for (const direction of ['ASC', 'DESC']) {
      for (const more of [[], [{ field: 'CREATED_AT' }], [{ field: 'NAME', direction: 'DESC' }]]) {
        const orderBy = [{ field, direction, nulls }, ...more];
        const whole = slugs(await page({ first: 100, orderBy }));

        expect(await walk(1, 'forward', orderBy)).toEqual(whole);
        expect(await walk(2, 'backward', orderBy)).toEqual(whole);
        const unknown = nulls === 'FIRST' ? whole.slice(0, 2) : whole.slice(-2);
        expect(new Set(unknown)).toEqual(new Set(['b', 'd']));
        const known = nulls === 'FIRST' ? whole.slice(2) : whole.slice(0, 3);
        expect(known[direction === 'ASC' ? 0 : 2]).toBe('c');
      }
    }
  });

  it('orders by several terms', async () => {
    for (const [slug, members, name] of [
      ['a', 1, 'Z'],
      ['b', 2, 'Y'],
      ['c', 1, 'X'],
    ] as const) {
      await app.make.organization({ slug, member_count: members, name });
    }
    const orderBy = [{ field: 'MEMBER_COUNT', direction: 'DESC' }, { field: 'NAME' }];

    expect(await walk(1, 'forward', orderBy)).toEqual(['b', 'c', 'a']);
  });

  it('orders names without regard to case and diacritics', async () => {
    await app.make.organization({ slug: 'one', name: 'Ärzte' });
    await app.make.organization({ slug: 'two', name: 'arzt' });
    await app.make.organization({ slug: 'three', name: 'Zoll' });

    expect(slugs(await page({}))).toEqual(['two', 'one', 'three']);
  });

  it('stays where it is while rows come and go', async () => {
    await make('b', 'd', 'f', 'h');
    const before = await page({ first: 2 });

    await make('a', 'e');
    await app.make.sql(`DELETE FROM organization WHERE slug = 'd'`);

    const after = await page({ first: 2, after: before.pageInfo.endCursor });
    expect(slugs(before)).toEqual(['b', 'd']);
    expect(slugs(after)).toEqual(['e', 'f']);
    expect(after.pageInfo.hasPreviousPage).toBe(true);
  });

  it('says that nothing comes before it once all that did is gone', async () => {
    await make('a', 'b');
    const { pageInfo } = await page({ first: 1 });
    await app.make.sql(`DELETE FROM organization WHERE slug = 'a'`);

    const rest = await page({ first: 1, after: pageInfo.endCursor });

    expect(slugs(rest)).toEqual(['b']);
    expect(rest.pageInfo.hasPreviousPage).toBe(false);
  });

  it('can lie between two cursors', async () => {
    await make('a', 'b', 'c', 'd');
    const { pageInfo: one } = await page({ first: 1 });
    const { pageInfo: three } = await page({ first: 4 });

    const between = await page({ first: 10, after: one.endCursor, before: three.endCursor });

    expect(slugs(between)).toEqual(['b', 'c']);
  });

  it('counts nothing and reads no rows that the query does not select', async () => {
    app.sql.clear();
    await app.run('{ organizations { totalCount } }');
    expect(app.sql.statements()).toHaveLength(1);
    expect(app.sql.statements()[0]).toContain('count(*)');

    app.sql.clear();
    await app.run('{ organizations { nodes { name } } }');
    expect(app.sql.statements()).toHaveLength(1);
    expect(app.sql.statements()[0]).not.toContain('count(*)');
  });
});
