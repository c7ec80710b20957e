import { startApp, type TestApp } from '../support/app.ts';
import { found } from './found.ts';

describe('the words of a search', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    await make.person({ slug: 'stock', full_name: 'Jürgen Stock' });
    await make.person({ slug: 'sarsekov', full_name: 'Бекмұрат Сәрсеков' });
    await make.person({ slug: 'ollgaard', full_name: 'Søren Ślęzak-Đorđević' });
    await make.organization({ slug: 'kosmos', name: 'Κόσμος' });
    await make.organization({ slug: 'keisatsu', name: '警察庁' });
    await make.system({ slug: 'i-24-7', name: 'I-24/7' });
    await make.project({ slug: 'kalkan', name: 'Project “Kalkan” (phase II)' });
    await make.meeting({
      slug: 'almaty',
      title: 'Operational working group',
      city: 'Almaty',
      summary: 'On heroin.',
    });
    await make.source({ slug: 'case', title: 'Case 5e1pact' });
    await make.country('KZ', { name: 'Kazakhstan', alpha3: 'KAZ' });
  });
  afterAll(() => app.stop());

  it.each([
    ['Jürgen Stock', 'stock'],
    ['Jurgen Stock', 'stock'],
    ['jurgen STOCK', 'stock'],
    ['JÜRGEN', 'stock'],
    ['Ju\u0308rgen', 'stock'],
    ['БЕКМҰРАТ', 'sarsekov'],
    ['бекмұрат сәрсеков', 'sarsekov'],
    ['soren slezak dordevic', 'ollgaard'],
    ['ΚΌΣΜΟΣ', 'kosmos'],
    ['κοσμος', 'kosmos'],
    ['警察', 'keisatsu'],
  ])('are compared without regard to case and diacritics: %s', async (text, slug) => {
    expect(await found(app, text)).toEqual([slug]);
  });

  it('may be the beginning of a word up to a sigma, which is written otherwise at a word’s end', async () => {
    expect(await found(app, 'ΚΟΣ')).toEqual(['kosmos']);
  });

  it.each(['jur', 'sto', 'jur sto', 'sto jur'])(
    'may be beginnings of words, in any order: %s',
    async (text) => {
      expect(await found(app, text)).toEqual(['stock']);
    },
  );

  it.each(['tock', 'urgen', 'pact'])('are not found in the middle of a word: %s', async (text) => {
    expect(await found(app, text)).toEqual([]);
  });

  it('must all occur', async () => {
    expect(await found(app, 'stock almaty')).toEqual([]);
  });

  it('may occur in different texts of a record: title, place and prose', async () => {
    expect(await found(app, 'heroin working almaty')).toEqual(['almaty']);
  });

  it.each(['I-24/7', 'i-24', 'i 24 7', '24/7', 'I‑24/7'])(
    'are separated by punctuation, and numbers among them are words: %s',
    async (text) => {
      expect(await found(app, text)).toEqual(['i-24-7']);
    },
  );

  it.each(['"Kalkan"', 'kalkan, phase', '«kalkan» | phase & !', "kalkan:* 'phase\\'"])(
    'are all that counts, whatever stands between them: %s',
    async (text) => {
      expect(await found(app, text)).toEqual(['kalkan']);
    },
  );

  it('may be the code of a country', async () => {
    expect(await found(app, 'kz')).toEqual(['cty_KZ']);
    expect(await found(app, 'KAZ')).toEqual(['cty_KZ']);
  });
});
