import { startApp, type TestApp } from '../support/app.ts';
import { found } from './found.ts';

describe('what a search finds is ranked', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    await make.topic({ slug: 'prose', name: 'Data', summary: 'About Europol.' });
    await make.meeting({ slug: 'place', title: 'Opening', city: 'Europol' });
    await make.agreement({ slug: 'within', title: 'Accord with Europol' });
    await make.agreement({ slug: 'beginning', title: 'Europol accord' });
    await make.organization({ slug: 'whole', name: 'European Police Office', acronym: 'Europol' });
    await make.organization({ slug: 'former', name: 'Customs', summary: 'Europol, Europol.' });
    const [former] = await make.sql<{ id: string }>(
      `SELECT id FROM organization WHERE slug = 'former'`,
    );
    await make.link('record_name', { record_id: former?.id, text: 'Europol', kind: 'FORMER' });
  });
  afterAll(() => app.stop());

  const scores = async (text: string): Promise<Record<string, number>> => {
    const { search } = await app.run(
      'query ($text: String!) { search(text: $text) { nodes { score node { ... on NamedRecord { slug } } } } }',
      { text },
    );
    return Object.fromEntries(
      search.nodes.map(({ score, node }: { score: number; node: { slug: string } }) => [
        node.slug,
        score,
      ]),
    );
  };

  it('whole names before beginnings, these before words within, then places, then prose', async () => {
    const order = await found(app, 'europol');

    expect(new Set(order.slice(0, 2))).toEqual(new Set(['whole', 'former']));
    expect(order.slice(2)).toEqual(['beginning', 'within', 'place', 'prose']);
  });

  it('so that the score tells which of these it is', async () => {
    const byRecord = await scores('EUROPOL');

    for (const slug of ['whole', 'former']) {
      expect(byRecord[slug]).toBeGreaterThan(2);
      expect(byRecord[slug]).toBeLessThan(3);
    }
    expect(Math.floor(byRecord['beginning'] ?? 0)).toBe(1);
    for (const slug of ['within', 'place', 'prose']) {
      expect(byRecord[slug]).toBeGreaterThan(0);
      expect(byRecord[slug]).toBeLessThan(1);
    }
  });

  it('the whole of a further name as high as the whole of a main one', async () => {
    const byRecord = await scores('europol');

    expect(Math.floor(byRecord['former'] ?? 0)).toBe(Math.floor(byRecord['whole'] ?? 0));
  });

  it('a name whose words are asked for in another order below one that begins with the text', async () => {
    expect(await found(app, 'europol accord')).toEqual(['beginning', 'within']);
    expect((await scores('europol accord'))['within']).toBeLessThan(1);
  });

  it('alike every time', async () => {
    const first = await found(app, 'e');

    expect(await found(app, 'e')).toEqual(first);
    expect(first.length).toBeGreaterThan(3);
  });
});
