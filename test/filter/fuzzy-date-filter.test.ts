import { startApp, type TestApp } from '../support/app.ts';
import { matching } from './matching.ts';

/** Dates of foundation by slug. Nothing bounds a day of an unknown year, and some are open on one side. */
const FOUNDED = {
  'some-day': 'XXXX-04-25',
  y2014: '2014',
  y2015: '2015~',
  d2016: '2016-11-07',
  decade: '2010/2020',
  'to-2019': '../2019',
  'from-2019': '2019/..',
};
const DATED = Object.keys(FOUNDED).sort();

describe('a filter on uncertain dates', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    for (const [slug, edtf] of Object.entries(FOUNDED))
      await app.make.organization({ slug, ...app.make.date('founded', edtf) });
    await app.make.organization({ slug: 'undated' });
  });
  afterAll(() => app.stop());

  const founded = (condition: object) => matching(app, 'organizations', { founded: condition });

  it.each([
    [{ before: '2016' }, ['y2014', 'y2015']],
    [{ before: '2016-11-07' }, ['y2014', 'y2015']],
    [{ before: '2016-11-08' }, ['d2016', 'y2014', 'y2015']],
    [{ before: '2016/..' }, ['y2014', 'y2015']],
    [{ after: '2014' }, ['d2016', 'from-2019', 'y2015']],
    [{ after: '2016-11-07' }, ['from-2019']],
    [{ after: '2016-11-06' }, ['d2016', 'from-2019']],
    [{ after: '../2014' }, ['d2016', 'from-2019', 'y2015']],
    [{ during: '2014/2016' }, ['d2016', 'y2014', 'y2015']],
    [{ during: '2016-11-07' }, ['d2016']],
    [{ during: '2016-11-08' }, []],
    [{ during: '2010/2019' }, ['d2016', 'y2014', 'y2015']],
    [{ during: '2010/2020' }, ['d2016', 'decade', 'y2014', 'y2015']],
    [{ during: '../2016' }, ['d2016', 'y2014', 'y2015']],
    [{ during: '../2019' }, ['d2016', 'to-2019', 'y2014', 'y2015']],
    [{ during: '2019/..' }, ['from-2019']],
    [{ after: '2014', before: '2017' }, ['d2016', 'y2015']],
    [{ during: '2015/2016', after: '2015' }, ['d2016']],
  ])('certainly holds where every possible day does: %j matches %j', async (certainly, slugs) => {
    expect(await founded({ certainly })).toEqual(slugs);
  });

  it.each([
    [{ before: '2010' }, ['some-day', 'to-2019']],
    [{ before: '2016' }, ['decade', 'some-day', 'to-2019', 'y2014', 'y2015']],
    [{ before: '2015-01-01' }, ['decade', 'some-day', 'to-2019', 'y2014']],
    [{ after: '2020' }, ['from-2019', 'some-day']],
    [{ after: '2015' }, ['d2016', 'decade', 'from-2019', 'some-day', 'to-2019']],
    [{ after: '2015-12-30' }, ['d2016', 'decade', 'from-2019', 'some-day', 'to-2019', 'y2015']],
    [{ during: '2014/2016' }, ['d2016', 'decade', 'some-day', 'to-2019', 'y2014', 'y2015']],
    [{ during: '2016-11-08' }, ['decade', 'some-day', 'to-2019']],
    [{ during: '2021' }, ['from-2019', 'some-day']],
    [{ during: '../2013' }, ['decade', 'some-day', 'to-2019']],
    [{ during: '2019/..' }, ['decade', 'from-2019', 'some-day', 'to-2019']],
    [{ after: '2014', before: '2016' }, ['decade', 'some-day', 'to-2019', 'y2015']],
  ])('possibly holds where one possible day does: %j matches %j', async (possibly, slugs) => {
    expect(await founded({ possibly })).toEqual(slugs);
  });

  it('tells what is merely possible by both together', async () => {
    const where = {
      founded: { possibly: { during: '2019' } },
      not: { founded: { certainly: { during: '2019' } } },
    };

    expect(await matching(app, 'organizations', where)).toEqual([
      'decade',
      'from-2019',
      'some-day',
      'to-2019',
    ]);
  });

  it('asks by isNull whether there is a date at all, bounded or not', async () => {
    expect(await founded({ isNull: true })).toEqual(['undated']);
    expect(await founded({ isNull: false })).toEqual(DATED);
    expect(await founded({ isNull: true, possibly: { before: '2016' } })).toEqual([]);
    expect(await founded({ isNull: false, certainly: { before: '2015' } })).toEqual(['y2014']);
  });

  it('leaves an undated record out of what is possible, and in under not', async () => {
    const possibly = { during: '0001/9999' };

    expect(await founded({ possibly })).toEqual(DATED);
    expect(await matching(app, 'organizations', { not: { founded: { possibly } } })).toEqual([
      'undated',
    ]);
  });
});

describe('a filter on uncertain dates refuses', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it.each([
    ['before', '../2019', 'an EDTF date whose earliest day is known'],
    ['before', 'XXXX-04-25', 'an EDTF date whose earliest day is known'],
    ['after', '2019/..', 'an EDTF date whose latest day is known'],
    ['after', 'XXXX-04-25', 'an EDTF date whose latest day is known'],
    ['during', 'XXXX-04-25', 'an EDTF date with a day that is known'],
    ['during', '../..', 'an EDTF date with a day that is known'],
  ])('%s "%s": nothing can be compared with it', async (operator, edtf, expected) => {
    for (const modality of ['certainly', 'possibly']) {
      const { errors } = await app.ask(
        `{ organizations(where: { founded: { ${modality}: { ${operator}: "${edtf}" } } }) { totalCount } }`,
      );
      expect(errors).toMatchObject([
        {
          message: `Expected ${expected}, but got "${edtf}".`,
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
    }
  });
});
