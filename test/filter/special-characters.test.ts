import { startApp, type TestApp } from '../support/app.ts';
import { matching } from './matching.ts';

/** Texts that SQL, LIKE, arrays or JSON read otherwise when they are not passed with care. */
const TEXTS = [
  `'`,
  `''; DROP TABLE organization; --`,
  `"`,
  `\\`,
  `\\\\`,
  `\\"`,
  `a,b`,
  `{a}`,
  `{`,
  `%`,
  `_`,
  `100%`,
  `null`,
  `NULL`,
  `$1`,
  `k.p0`,
  ` leading and trailing `,
  `line\nend\ttab`,
  `emoji 😀`,
  `\u{10ffff}`,
  `عربى`,
  `(`,
  `[a-z]*`,
];

describe('a value with special characters', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    for (const [index, name] of TEXTS.entries())
      await app.make.organization({ slug: `o-${index}`, name });
  });
  afterAll(() => app.stop());

  const names = (name: object) => matching(app, 'organizations', { name }, 'name');
  const others = (text: string) => TEXTS.filter((other) => other !== text).sort();

  it.each(TEXTS)('is compared as it stands: %j', async (text) => {
    expect(await names({ eq: text })).toEqual([text]);
    expect(await names({ in: [text] })).toEqual([text]);
    expect(await names({ ne: text })).toEqual(others(text));
    expect(await names({ notIn: [text] })).toEqual(others(text));
  });

  it('stands in a list beside all others', async () => {
    expect(await names({ in: TEXTS })).toEqual([...TEXTS].sort());
    expect(await names({ notIn: TEXTS })).toEqual([]);
  });

  it.each(['%', '_', '\\', '{', `'`, '"', '😀', '[a-z]', '(', 'k.p0', '\n'])(
    'is no pattern in contains: %j',
    async (text) => {
      expect(await names({ contains: text })).toEqual(
        TEXTS.filter((other) => other.includes(text)).sort(),
      );
    },
  );

  it.each(['%', '_', '\\', '{', `'`, '"', 'a,', '\\"', ' leading', '\u{10ffff}'])(
    'is no pattern in startsWith: %j',
    async (text) => {
      expect(await names({ startsWith: text })).toEqual(
        TEXTS.filter((other) => other.startsWith(text)).sort(),
      );
    },
  );
});
