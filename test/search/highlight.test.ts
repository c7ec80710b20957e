import { startApp, type TestApp } from '../support/app.ts';

interface Part {
  readonly text: string;
  readonly matches: boolean;
}

const FILLER = 'Further words that nobody asks for stand here. '.repeat(12);

describe('the highlight of a search', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    await make.person({
      slug: 'stock',
      full_name: 'Jürgen Stock',
      summary: 'Jurgen, as some write.',
    });
    await make.system({ slug: 'i-24-7', name: 'The system I-24/7 (global)' });
    await make.topic({
      slug: 'long',
      name: 'Long',
      summary: `${FILLER}The heroin trade. ${FILLER}Heroin trafficking routes. ${FILLER}`,
    });
    await make.project({ slug: 'evil', name: 'A <b>bold</b> &amp; "risky" project' });
    await make.organization({ slug: 'sco', name: 'S Organization for Security', acronym: 'SOS' });
  });
  afterAll(() => app.stop());

  const parts = async (text: string): Promise<Part[]> => {
    const { search } = await app.run(
      'query ($text: String!) { search(text: $text) { nodes { highlight { text matches } } } }',
      { text },
    );
    expect(search.nodes).toHaveLength(1);
    return search.nodes[0].highlight;
  };
  const joined = (all: Part[]): string => all.map(({ text }) => text).join('');
  const marked = (all: Part[]): string[] =>
    all.filter(({ matches }) => matches).map(({ text }) => text);

  it('is the text as recorded, cut into parts that match and parts that do not', async () => {
    expect(await parts('jurgen')).toEqual([
      { text: 'Jürgen', matches: true },
      { text: ' Stock', matches: false },
    ]);
  });

  it('marks whole words, those too that only begin with what was asked for', async () => {
    expect(marked(await parts('sto jur'))).toEqual(['Jürgen', 'Stock']);
  });

  it('keeps the punctuation between marked words', async () => {
    const all = await parts('i-24/7');

    expect(joined(all)).toBe('The system I-24/7 (global)');
    expect(marked(all)).toEqual(['I', '24', '7']);
  });

  it('is plain text, whatever the text looks like', async () => {
    const all = await parts('bold');

    expect(joined(all)).toBe('A <b>bold</b> &amp; "risky" project');
    expect(marked(all)).toEqual(['bold']);
  });

  it('marks a short word only where it stands alone, if it does', async () => {
    expect(marked(await parts('s organization'))).toEqual(['S', 'Organization']);
    expect(marked(await parts('se'))).toEqual(['Security']);
  });

  it('of a long text is the passage where the words stand together, with ellipses', async () => {
    const all = await parts('trafficking heroin');
    const text = joined(all);

    expect(marked(all)).toEqual(['Heroin', 'trafficking']);
    expect(text).toMatch(/^….*…$/);
    expect(text).toContain('Heroin trafficking routes.');
    expect(text.length).toBeLessThanOrEqual(242);
    expect(text.indexOf('Heroin')).toBeLessThanOrEqual(41);
    expect(FILLER + FILLER).toContain(text.slice(1, text.indexOf('Heroin')).trim());
  });

  it('is found through records of all types at once', async () => {
    app.sql.clear();
    await app.run('{ search(text: "s") { nodes { highlight { text } matchedName } } }');

    expect(app.sql.statements()).toHaveLength(3);
  });
});
