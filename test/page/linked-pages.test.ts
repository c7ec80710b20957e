import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { slug: string }[];
  readonly pageInfo: {
    endCursor: string | null;
    startCursor: string | null;
    hasNextPage: boolean;
    hasPreviousPage: boolean;
  };
}

const FIELDS =
  'totalCount nodes { slug } pageInfo { endCursor startCursor hasNextPage hasPreviousPage }';

describe('a page of records behind a table of links', () => {
  let app: TestApp;
  let interpol: Made;
  beforeEach(async () => {
    app = await startApp();
    interpol = await app.make.organization({ slug: 'interpol' });
  });
  afterEach(() => app.stop());

  const page = async (list: string, args = '(first: 100)'): Promise<Page> => {
    const { organization } = await app.run(
      `{ organization(slug: "interpol") { ${list}${args} { ${FIELDS} } } }`,
    );
    return (organization as Record<string, Page>)[list] as Page;
  };
  const slugs = ({ nodes }: Page): string[] => nodes.map(({ slug }) => slug);
  const takesPart = (agreement: Made, role = 'PARTY'): Promise<void> =>
    app.make.link('agreement_party', {
      agreement_id: agreement.uuid,
      organization_id: interpol.uuid,
      role,
    });
  const agreement = async (slug: string, earliest: string | null): Promise<Made> => {
    const signed = earliest === null ? {} : app.make.date('signed_on', earliest);
    const made = await app.make.agreement({ slug, ...signed });
    await takesPart(made);
    return made;
  };

  it('has each once, however often it is linked, in order and with the unknown last', async () => {
    await agreement('old', '1990');
    await takesPart(await agreement('new', '2010'), 'DEPOSITARY');
    await agreement('undated', null);
    await agreement('open', '../2001');
    const sorted = slugs(await page('agreements', '(first: 9, orderBy: [{ field: SIGNED_ON }])'));

    const { totalCount, nodes } = await page('agreements');

    expect(totalCount).toBe(4);
    expect(nodes.slice(0, 2)).toEqual([{ slug: 'new' }, { slug: 'old' }]);
    expect(new Set(slugs({ nodes } as Page).slice(2))).toEqual(new Set(['undated', 'open']));
    expect(sorted.slice(0, 2)).toEqual(['old', 'new']);
  });

  it('leads to each once, both ways, where many are of one day', async () => {
    for (const [index, day] of ['2001', '2001', null, '2001', null].entries())
      await takesPart(await agreement(`a-${index}`, day), 'OBSERVER');
    for (const orderBy of ['', ', orderBy: [{ field: SIGNED_ON, nulls: FIRST }]']) {
      const whole = slugs(await page('agreements', `(first: 9${orderBy})`));
      const one = await page('agreements', `(first: 2${orderBy})`);
      const two = await page(
        'agreements',
        `(first: 2, after: "${one.pageInfo.endCursor}"${orderBy})`,
      );
      const rest = await page(
        'agreements',
        `(first: 2, after: "${two.pageInfo.endCursor}"${orderBy})`,
      );
      const back = await page(
        'agreements',
        `(last: 4, before: "${rest.pageInfo.startCursor}"${orderBy})`,
      );

      expect([one, two, rest].flatMap(slugs)).toEqual(whole);
      expect(slugs(back)).toEqual(whole.slice(0, 4));
      expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    }
  });

  it('follows an agreement whose signature is dated anew, and a party that moves to another', async () => {
    const [first, second] = [await agreement('first', '2001'), await agreement('second', '2002')];
    const other = await app.make.agreement({
      slug: 'other',
      ...app.make.date('signed_on', '2020'),
    });
    await app.make.action(first, { kind: 'SIGNATURE', ...app.make.date('on', '2015') });
    expect(slugs(await page('agreements'))).toEqual(['first', 'second']);

    await app.make.sql('UPDATE agreement_party SET agreement_id = $1 WHERE agreement_id = $2', [
      other.uuid,
      second.uuid,
    ]);

    expect(slugs(await page('agreements'))).toEqual(['other', 'first']);
  });

  it('is filtered before it is cut', async () => {
    for (let year = 2001; year < 2008; year++) await agreement(`a-${year}`, String(year));
    const where = 'where: { signedOn: { certainly: { before: "2004" } } }';

    const { nodes, totalCount, pageInfo } = await page('agreements', `(first: 2, ${where})`);

    expect(nodes).toEqual([{ slug: 'a-2003' }, { slug: 'a-2002' }]);
    expect(totalCount).toBe(3);
    expect(pageInfo.hasNextPage).toBe(true);
  });

  it('orders projects by the names that they have now', async () => {
    for (const name of ['Beta', 'alpha', 'Gamma']) {
      const { uuid } = await app.make.project({ slug: name.toLowerCase(), name });
      for (const role of ['LEAD', 'FUNDER'])
        await app.make.link('project_participant', {
          project_id: uuid,
          organization_id: interpol.uuid,
          role,
        });
    }
    expect(slugs(await page('projects'))).toEqual(['alpha', 'beta', 'gamma']);

    await app.make.sql(`UPDATE project SET name = 'Zeta' WHERE slug = 'alpha'`);

    expect(slugs(await page('projects'))).toEqual(['beta', 'gamma', 'alpha']);
    expect((await page('projects')).totalCount).toBe(3);
  });

  it('has a meeting once at which an organization was itself and somebody on its behalf', async () => {
    const person = await app.make.person();
    for (const year of ['2001', '2002']) {
      const { uuid } = await app.make.meeting({
        slug: `m-${year}`,
        ...app.make.date('held', year),
      });
      const entry = { meeting_id: uuid, role: 'PARTICIPANT' };
      await app.make.link('meeting_participant', { ...entry, organization_id: interpol.uuid });
      const onBehalf = { person_id: person.uuid, on_behalf_of_id: interpol.uuid };
      await app.make.link('meeting_participant', { ...entry, ...onBehalf });
    }

    const { totalCount, nodes } = await page('meetings');

    expect(totalCount).toBe(2);
    expect(nodes).toEqual([{ slug: 'm-2002' }, { slug: 'm-2001' }]);
  });
});
