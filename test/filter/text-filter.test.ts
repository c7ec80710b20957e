import { startApp, type TestApp } from '../support/app.ts';
import { matching } from './matching.ts';

describe('a text filter', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const make = (slug: string, name: string, acronym?: string) =>
      app.make.organization({ slug, name, acronym });
    await make('alpha', 'Alpha League', 'AL');
    await make('beta', 'Beta Union', 'BU');
    await make('gamma', 'alpha beta');
  });
  afterAll(() => app.stop());

  it.each([
    [{ eq: 'AL' }, ['alpha']],
    [{ eq: 'al' }, []],
    [{ ne: 'AL' }, ['beta']],
    [{ in: ['AL', 'BU', 'CU'] }, ['alpha', 'beta']],
    [{ in: ['CU'] }, []],
    [{ in: [] }, []],
    [{ notIn: ['AL'] }, ['beta']],
    [{ notIn: [] }, ['alpha', 'beta']],
    [{ contains: 'l' }, ['alpha']],
    [{ contains: '' }, ['alpha', 'beta']],
    [{ startsWith: 'b' }, ['beta']],
    [{ startsWith: '' }, ['alpha', 'beta']],
    [{ isNull: true }, ['gamma']],
    [{ isNull: false }, ['alpha', 'beta']],
  ])('of %j matches %j: a text that is not known matches isNull alone', async (acronym, slugs) => {
    expect(await matching(app, 'organizations', { acronym })).toEqual(slugs);
  });

  it('wants all of its operators to hold', async () => {
    const name = { startsWith: 'alpha', contains: 'beta', ne: 'Beta Union' };

    expect(await matching(app, 'organizations', { name })).toEqual(['gamma']);
  });

  it('takes "startsWith" at the beginning alone, "contains" anywhere', async () => {
    expect(await matching(app, 'organizations', { name: { startsWith: 'beta' } })).toEqual([
      'beta',
    ]);
    expect(await matching(app, 'organizations', { name: { contains: 'beta' } })).toEqual([
      'beta',
      'gamma',
    ]);
  });
});
