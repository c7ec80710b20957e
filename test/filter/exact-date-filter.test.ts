import { startApp, type TestApp } from '../support/app.ts';

describe('a filter on whether a date is exact', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    for (const [slug, edtf] of Object.entries({
      day: '2019-03-14',
      month: '2016-11',
      open: '../2019',
      yearless: 'XXXX-04-25',
    })) {
      await app.make.organization({ slug, ...app.make.date('founded', edtf) });
    }
    await app.make.organization({ slug: 'undated' });
  });
  afterAll(() => app.stop());

  it.each([
    [true, ['day']],
    [false, ['month', 'open', 'yearless']],
  ])('isExact: %s finds dates only, never what has none', async (isExact, slugs) => {
    const { organizations } = await app.run(
      'query ($isExact: Boolean) { organizations(where: { founded: { isExact: $isExact } }) { nodes { slug } } }',
      { isExact },
    );

    expect(organizations.nodes.map(({ slug }: { slug: string }) => slug).sort()).toEqual(slugs);
  });
});
