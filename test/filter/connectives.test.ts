import { startApp, type TestApp } from '../support/app.ts';
import { matching } from './matching.ts';

describe('and, or and not', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const make = (slug: string, kind: string, count: number | null) =>
      app.make.organization({ slug, kind, member_count: count });
    await make('ngo-5', 'NGO', 5);
    await make('ngo-9', 'NGO', 9);
    await make('ngo', 'NGO', null);
    await make('regional-5', 'REGIONAL', 5);
    await make('regional', 'REGIONAL', null);
  });
  afterAll(() => app.stop());

  const NGO = { kind: { eq: 'NGO' } };
  const FIVE = { memberCount: { eq: 5 } };
  const NINE = { memberCount: { eq: 9 } };

  it.each([
    [{ ...NGO, ...FIVE }, ['ngo-5']],
    [{ and: [NGO, FIVE] }, ['ngo-5']],
    [{ and: [NGO] }, ['ngo', 'ngo-5', 'ngo-9']],
    [{ and: [FIVE, NINE] }, []],
    [{ or: [FIVE, NINE] }, ['ngo-5', 'ngo-9', 'regional-5']],
    [{ or: [NGO] }, ['ngo', 'ngo-5', 'ngo-9']],
    [{ or: [FIVE, { kind: { eq: 'REGIONAL' } }] }, ['ngo-5', 'regional', 'regional-5']],
    // A field beside `or` narrows it, and is no alternative.
    [{ ...NGO, or: [FIVE, NINE] }, ['ngo-5', 'ngo-9']],
    [{ and: [{ or: [FIVE, NINE] }, { or: [NGO, NINE] }] }, ['ngo-5', 'ngo-9']],
    [
      { or: [{ and: [NGO, NINE] }, { ...FIVE, kind: { eq: 'REGIONAL' } }] },
      ['ngo-9', 'regional-5'],
    ],
    [{ or: [{ ...NGO, ...FIVE }, NINE] }, ['ngo-5', 'ngo-9']],
  ])('combine conditions: %j matches %j', async (where, slugs) => {
    expect(await matching(app, 'organizations', where)).toEqual(slugs);
  });

  it.each([
    [{ not: NGO }, ['regional', 'regional-5']],
    // What is unknown is not five: it matches, unlike under `ne`.
    [{ not: FIVE }, ['ngo', 'ngo-9', 'regional']],
    [{ memberCount: { ne: 5 } }, ['ngo-9']],
    [{ not: { not: FIVE } }, ['ngo-5', 'regional-5']],
    [{ not: { memberCount: { ne: 5 } } }, ['ngo', 'ngo-5', 'regional', 'regional-5']],
    [{ not: { memberCount: { isNull: true } } }, ['ngo-5', 'ngo-9', 'regional-5']],
    [{ not: { ...NGO, ...FIVE } }, ['ngo', 'ngo-9', 'regional', 'regional-5']],
    [{ not: { or: [NGO, FIVE] } }, ['regional']],
    [{ not: { and: [NGO, { not: FIVE }] } }, ['ngo-5', 'regional', 'regional-5']],
    [{ ...NGO, not: FIVE }, ['ngo', 'ngo-9']],
    [{ not: { name: { startsWith: 'x' } }, ...FIVE }, ['ngo-5', 'regional-5']],
  ])('take what is unknown for not so under not: %j matches %j', async (where, slugs) => {
    expect(await matching(app, 'organizations', where)).toEqual(slugs);
  });

  it('nest twenty deep', async () => {
    const nested = Array.from({ length: 20 }).reduce<object>((inner) => ({ not: inner }), FIVE);

    expect(await matching(app, 'organizations', nested)).toEqual(['ngo-5', 'regional-5']);
  });
});
