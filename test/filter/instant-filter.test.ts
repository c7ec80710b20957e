import { startApp, type TestApp } from '../support/app.ts';
import { matching } from './matching.ts';

describe('a filter on instants', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const instants = {
      early: '2026-01-01T00:00:00.000001Z',
      noon: '2026-01-01T12:00:00.123456Z',
      late: '2026-01-01T23:59:59.999999Z',
    };
    for (const [slug, created] of Object.entries(instants))
      await app.make.organization({ slug, created_at: created });
  });
  afterAll(() => app.stop());

  it.each([
    [{ lt: '2026-01-01T12:00:00Z' }, ['early']],
    [{ gt: '2026-01-01T13:00:00+01:00' }, ['late', 'noon']],
    [{ gt: '2026-01-01T12:00:00Z', lt: '2026-01-01T13:00:00Z' }, ['noon']],
    [{ gte: '2026-01-02T00:00:00Z' }, []],
    [{ lt: '2026-01-02T03:59:00+15:59' }, ['early']],
    [{ gt: '2025-12-31T20:01:00.123456789-15:59' }, ['late']],
    [
      { gt: '0001-01-01T00:00:00+15:59', lt: '9999-12-31T23:59:59-15:59' },
      ['early', 'late', 'noon'],
    ],
  ])('of %j matches %j, whatever the offset it is written with', async (createdAt, slugs) => {
    expect(await matching(app, 'organizations', { createdAt })).toEqual(slugs);
  });

  it('takes back the instant that the registry answered, to the microsecond', async () => {
    const { organization } = (await app.run('{ organization(slug: "noon") { createdAt } }')) as {
      organization: { createdAt: string };
    };
    const noon = organization.createdAt;
    const slugs = (createdAt: object) => matching(app, 'organizations', { createdAt });

    expect(noon).toBe('2026-01-01T12:00:00.123456Z');
    expect(await slugs({ eq: noon })).toEqual(['noon']);
    expect(await slugs({ in: [noon] })).toEqual(['noon']);
    expect(await slugs({ ne: noon })).toEqual(['early', 'late']);
    expect(await slugs({ notIn: [noon] })).toEqual(['early', 'late']);
    expect(await slugs({ gt: noon })).toEqual(['late']);
    expect(await slugs({ gte: noon })).toEqual(['late', 'noon']);
    expect(await slugs({ lt: noon })).toEqual(['early']);
    expect(await slugs({ lte: noon })).toEqual(['early', 'noon']);
  });
});
