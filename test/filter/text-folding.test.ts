import { startApp, type TestApp } from '../support/app.ts';
import { matching } from './matching.ts';

/** Slugs by name. Two of them are written with combining characters, as some keyboards do. */
const NAMES = {
  angstrom: 'Ångström',
  decomposed: 'A\u030angstro\u0308m',
  lodz: 'Łódź',
  oslo: 'Ørsta',
  strasse: 'Straße',
  interpol: 'Интерпол',
  ligature: 'ﬁnance',
  turkish: 'İstanbul',
};

describe('contains and startsWith', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    for (const [slug, name] of Object.entries(NAMES)) await app.make.organization({ slug, name });
  });
  afterAll(() => app.stop());

  it.each([
    ['angstrom', ['angstrom', 'decomposed']],
    ['ÅNGSTRÖM', ['angstrom', 'decomposed']],
    ['A\u030angstro\u0308', ['angstrom', 'decomposed']],
    ['lodz', ['lodz']],
    ['ŁÓD', ['lodz']],
    ['orsta', ['oslo']],
    ['STRASE', ['strasse']],
    ['ИНТЕР', ['interpol']],
    ['интер', ['interpol']],
    ['fin', ['ligature']],
    ['istanbul', ['turkish']],
  ])('of "%s" disregard case and diacritics on both sides', async (text, slugs) => {
    expect(await matching(app, 'organizations', { name: { contains: text } })).toEqual(slugs);
    expect(await matching(app, 'organizations', { name: { startsWith: text } })).toEqual(slugs);
  });

  it('leave equality exact', async () => {
    expect(await matching(app, 'organizations', { name: { eq: 'Ångström' } })).toEqual([
      'angstrom',
    ]);
    expect(await matching(app, 'organizations', { name: { eq: 'ångström' } })).toEqual([]);
    expect(await matching(app, 'organizations', { name: { in: ['Lodz', 'Straße'] } })).toEqual([
      'strasse',
    ]);
  });
});
