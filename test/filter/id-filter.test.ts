import { startApp, type TestApp } from '../support/app.ts';
import type { Made } from '../support/make.ts';
import { matching } from './matching.ts';

describe('a filter on ids', () => {
  let app: TestApp;
  let a: Made;
  let b: Made;
  let c: Made;
  beforeAll(async () => {
    app = await startApp();
    [a, b, c] = [
      await app.make.organization({ slug: 'a' }),
      await app.make.organization({ slug: 'b' }),
      await app.make.organization({ slug: 'c' }),
    ];
    for (const alpha2 of ['KZ', 'NA', 'NO']) await app.make.country(alpha2);
  });
  afterAll(() => app.stop());

  it('compares them with each of its operators', async () => {
    const slugs = (id: object) => matching(app, 'organizations', { id });

    expect(await slugs({ eq: a.id })).toEqual(['a']);
    expect(await slugs({ ne: a.id })).toEqual(['b', 'c']);
    expect(await slugs({ in: [c.id, a.id, 'org_01h455vb4pex5vsknk084sn02q'] })).toEqual(['a', 'c']);
    expect(await slugs({ in: [] })).toEqual([]);
    expect(await slugs({ notIn: [a.id, b.id] })).toEqual(['c']);
    expect(await slugs({ notIn: [] })).toEqual(['a', 'b', 'c']);
  });

  it('takes countries by the ids that spell their codes', async () => {
    const codes = (id: object) => matching(app, 'countries', { id }, 'alpha2');

    expect(await codes({ eq: 'cty_NA' })).toEqual(['NA']);
    expect(await codes({ in: ['cty_KZ', 'cty_NO', 'cty_ZZ'] })).toEqual(['KZ', 'NO']);
    expect(await codes({ ne: 'cty_KZ' })).toEqual(['NA', 'NO']);
  });
});
