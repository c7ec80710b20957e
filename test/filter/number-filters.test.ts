import { startApp, type TestApp } from '../support/app.ts';
import { matching } from './matching.ts';

describe('a filter on whole numbers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const counts = { zero: 0, five: 5, hundred: 100, most: 2_147_483_647, unknown: null };
    for (const [slug, count] of Object.entries(counts))
      await app.make.organization({ slug, member_count: count });
  });
  afterAll(() => app.stop());

  it.each([
    [{ eq: 5 }, ['five']],
    [{ ne: 5 }, ['hundred', 'most', 'zero']],
    [{ in: [0, 100, 7] }, ['hundred', 'zero']],
    [{ in: [] }, []],
    [{ notIn: [0, 100] }, ['five', 'most']],
    [{ lt: 5 }, ['zero']],
    [{ lte: 5 }, ['five', 'zero']],
    [{ gt: 100 }, ['most']],
    [{ gte: 100 }, ['hundred', 'most']],
    [{ gt: 0, lt: 100 }, ['five']],
    [{ gte: 2_147_483_647 }, ['most']],
    [{ gt: -2_147_483_648, lte: 0 }, ['zero']],
    [{ isNull: true }, ['unknown']],
    [{ isNull: false }, ['five', 'hundred', 'most', 'zero']],
  ])('of %j matches %j', async (memberCount, slugs) => {
    expect(await matching(app, 'organizations', { memberCount })).toEqual(slugs);
  });
});

describe('a filter on decimals', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const amounts = {
      nothing: '0',
      cent: '0.01',
      exact: '9007199254740993.10',
      rounded: '9007199254740992.10',
    };
    for (const [slug, amount] of Object.entries(amounts))
      await app.make.project({
        slug,
        budget_amount: amount,
        budget_currency: 'EUR',
        budget_approximate: slug === 'cent',
      });
    await app.make.project({ slug: 'none' });
  });
  afterAll(() => app.stop());

  it.each([
    [{ eq: '0.010' }, ['cent']],
    [{ eq: 0.01 }, ['cent']],
    [{ eq: '0' }, ['nothing']],
    [{ eq: '9007199254740993.1' }, ['exact']],
    [{ ne: '9007199254740993.1' }, ['cent', 'nothing', 'rounded']],
    [{ in: ['0', '9007199254740992.1000000000'] }, ['nothing', 'rounded']],
    [{ in: [] }, []],
    [{ notIn: ['0', '0.01'] }, ['exact', 'rounded']],
    [{ lt: '0.01' }, ['nothing']],
    [{ lte: '0.01' }, ['cent', 'nothing']],
    [{ gt: '9007199254740992.1' }, ['exact']],
    [{ gte: '9007199254740992.1' }, ['exact', 'rounded']],
    [{ gt: '-99999999999999999999.9999999999', lt: 1 }, ['cent', 'nothing']],
    [{ isNull: true }, ['none']],
    [{ isNull: false }, ['cent', 'exact', 'nothing', 'rounded']],
  ])('of %j matches %j, without rounding', async (budgetAmount, slugs) => {
    expect(await matching(app, 'projects', { budgetAmount })).toEqual(slugs);
  });

  it.each([
    [{ eq: true }, ['cent']],
    [{ eq: false }, ['exact', 'nothing', 'rounded']],
    [{ isNull: true }, ['none']],
    [{ isNull: false }, ['cent', 'exact', 'nothing', 'rounded']],
  ])('stands beside one on truth values: %j matches %j', async (budgetApproximate, slugs) => {
    expect(await matching(app, 'projects', { budgetApproximate })).toEqual(slugs);
  });
});
