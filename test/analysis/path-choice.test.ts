import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { tiesIn, type Ties } from './network-world.ts';

describe('of several chains between two organizations', () => {
  let app: TestApp;
  let ties: Ties;
  beforeAll(async () => {
    app = await startApp();
    ties = tiesIn(app);
  });
  afterAll(() => app.stop());
  afterEach(() => app.make.sql('TRUNCATE record CASCADE'));

  const organizations = (...slugs: string[]): Promise<Made[]> =>
    Promise.all(slugs.map((slug) => app.make.organization({ slug })));
  const vias = async (from: string, to: string): Promise<string[]> => {
    const { cooperationPath } = await app.run(
      'query ($from: String!, $to: String!) { cooperationPath(from: $from, to: $to) { steps { via { ... on NamedRecord { slug } } to { slug } } } }',
      { from, to },
    );
    return cooperationPath.steps.map(
      (step: { via: { slug: string }; to: { slug: string } }) => `${step.via.slug} ${step.to.slug}`,
    );
  };

  it('the shortest is answered, however close the ties of longer ones are', async () => {
    const [a, b, c] = (await organizations('a', 'b', 'c')) as [Made, Made, Made];
    await ties.agreement('near', a, b);
    await ties.agreement('far', b, c);
    await ties.meeting('direct', a, c);

    expect(await vias('a', 'c')).toEqual(['direct c']);
  });

  it('the closest of equally short ones is: agreements, then projects, meetings, bodies', async () => {
    const [a, b] = (await organizations('a', 'b')) as [Made, Made];
    await app.make.sql('UPDATE organization SET parent_id = $1 WHERE id = $2', [a.uuid, b.uuid]);
    expect(await vias('a', 'b')).toEqual(['a b']);
    await ties.meeting('meeting', a, b);
    expect(await vias('a', 'b')).toEqual(['meeting b']);
    await ties.project('project', a, b);
    expect(await vias('a', 'b')).toEqual(['project b']);
    await ties.agreement('treaty', a, b);
    expect(await vias('a', 'b')).toEqual(['treaty b']);
  });

  it('the ties of the whole chain count, not only those of its first step', async () => {
    const [a, x, y, z] = (await organizations('a', 'x', 'y', 'z')) as [Made, Made, Made, Made];
    await ties.agreement('a-x', a, x);
    await ties.meeting('x-z', x, z);
    await ties.project('a-y', a, y);
    await ties.agreement('y-z', y, z);

    expect(await vias('a', 'z')).toEqual(['a-y y', 'y-z z']);
    expect(await vias('z', 'a')).toEqual(['y-z y', 'a-y a']);
  });

  it('the ties count over several steps from the side where there is less to look at', async () => {
    const [a, x, y, m, z] = (await organizations('a', 'x', 'y', 'm', 'z')) as [
      Made,
      Made,
      Made,
      Made,
      Made,
    ];
    await ties.meeting('a-x', a, x);
    await ties.agreement('x-m', x, m);
    await ties.agreement('a-y', a, y);
    await ties.agreement('y-m', y, m);
    await ties.agreement('m-z', m, z);
    for (const leaf of await organizations('b', 'c', 'd'))
      await ties.agreement(`z-${leaf.slug}`, z, leaf);

    expect(await vias('a', 'z')).toEqual(['a-y y', 'y-m m', 'm-z z']);
    expect(await vias('z', 'a')).toEqual(['m-z m', 'y-m y', 'a-y a']);
  });

  it('slugs decide between equals, whichever was entered first', async () => {
    const [a, y, x, z] = (await organizations('a', 'y', 'x', 'z')) as [Made, Made, Made, Made];
    await ties.agreement('second', a, y);
    await ties.agreement('third', y, z);
    await ties.agreement('late', a, x);
    await ties.agreement('first', a, x);
    await ties.agreement('last', x, z);

    expect(await vias('a', 'z')).toEqual(['first x', 'last z']);
    expect(await vias('z', 'a')).toEqual(['last x', 'first a']);
  });

  it('one is found over long distances too, by a statement for each level', async () => {
    const end = await app.make.organization({ slug: 'o-0' });
    let last = end;
    for (let number = 1; number <= 10; number += 1) {
      const next = await app.make.organization({ slug: `o-${number}` });
      await ties.agreement(`t-${number}`, last, next);
      last = next;
    }
    for (let number = 0; number < 30; number += 1)
      await ties.agreement(`leaf-${number}`, end, await app.make.organization());

    app.sql.clear();
    const { cooperationPath } = await app.run(
      '{ cooperationPath(from: "o-0", to: "o-10", maxLength: 10) { length } }',
    );

    expect(cooperationPath).toEqual({ length: 10 });
    // Both ends by one statement, then one for each step.
    expect(app.sql.statements()).toHaveLength(11);
  });
});
