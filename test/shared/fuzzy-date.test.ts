import { FuzzyDateError, parseFuzzyDate } from '../../src/shared/fuzzy-date.ts';

type Case = readonly [text: string, earliest: string | null, latest: string | null];

const KNOWN: readonly Case[] = [
  ['2016-11-07', '2016-11-07', '2016-11-07'],
  ['2016-11', '2016-11-01', '2016-11-30'],
  ['2014', '2014-01-01', '2014-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2015-02', '2015-02-01', '2015-02-28'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2000-02-29', '2000-02-29', '2000-02-29'],
  ['0001', '0001-01-01', '0001-12-31'],
  ['9999-12-31', '9999-12-31', '9999-12-31'],
];
const QUALIFIED: readonly Case[] = [
  ['2004~', '2004-01-01', '2004-12-31'],
  ['2004?', '2004-01-01', '2004-12-31'],
  ['2004%', '2004-01-01', '2004-12-31'],
  ['1897-05-15?', '1897-05-15', '1897-05-15'],
  ['2011-01-01~', '2011-01-01', '2011-01-01'],
  ['2004-06?-11', '2004-06-11', '2004-06-11'],
  ['2014?/2015~', '2014-01-01', '2015-12-31'],
];
const UNSPECIFIED: readonly Case[] = [
  ['201X', '2010-01-01', '2019-12-31'],
  ['20XX', '2000-01-01', '2099-12-31'],
  ['2010-XX', '2010-01-01', '2010-12-31'],
  ['2010-XX-XX', '2010-01-01', '2010-12-31'],
  ['1985-04-XX', '1985-04-01', '1985-04-30'],
  ['1964-XX-16', '1964-01-16', '1964-12-16'],
  ['156X-12-25', '1560-12-25', '1569-12-25'],
  ['XXXX', null, null],
  ['XXXX-04-25', null, null],
  ['XXXX-12-XX', null, null],
];
const PERIODS: readonly Case[] = [
  ['2016-11-07/2016-11-13', '2016-11-07', '2016-11-13'],
  ['2004-06/2006-08', '2004-06-01', '2006-08-31'],
  ['2016/2016-12', '2016-01-01', '2016-12-31'],
  ['../2019', null, '2019-12-31'],
  ['2019/..', '2019-01-01', null],
  ['/2019', null, '2019-12-31'],
  ['2019/', '2019-01-01', null],
  ['../..', null, null],
  ['XXXX-04-25/XXXX-04-26', null, null],
  ['XXXX/2019', null, '2019-12-31'],
  ['199X-01-01/2004', '1990-01-01', '2004-12-31'],
];
const CHOICES: readonly Case[] = [
  ['[2010,2015]', '2010-01-01', '2015-12-31'],
  ['[2015,2010]', '2010-01-01', '2015-12-31'],
  ['{2010,2015-03}', '2010-01-01', '2015-03-31'],
  ['[2010..2012]', '2010-01-01', '2012-12-31'],
  ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
  ['[..2010]', null, '2010-12-31'],
  ['[2010..]', '2010-01-01', null],
];

/** What is no date: some from tables of others, some that the library would take for another date. */
const IMPOSSIBLE = [
  '2016-13-01',
  '2016-00',
  '2016-11-00',
  '2016-02-30',
  '1976-06-31',
  '2016-12-32',
  '2015-02-29',
  '1900-02-29',
  '2015-02-29~',
  '2015-?02-29',
  '2014/2015-02-29',
  '[2015-02-29,2016]',
  'XXXX-02-30',
];
const OTHERWISE_WRITTEN = [
  '1981-09..1981-10',
  '2010-XX-XX-',
  '',
  ' ',
  ' 2016',
  '2016 ',
  '2016-11-7',
  '7.11.2016',
  '2016/11',
  '2016-W05',
  'last week',
  'null',
  '..',
  '5',
  '-5',
  '20160101',
  '12345',
  '1480000000000',
  '２０１６',
  '2016\u0000',
  '2016-11-07T10:00:00',
  '2016-11-07T23:30:00-05:00',
];
const OUT_OF_RANGE = [
  '0000',
  '-0044',
  '-2016',
  'Y17E7',
  'Y-1',
  '2020/2019',
  '2016-11-07/2016-11-06',
];

describe('an uncertain date', () => {
  it.each(KNOWN)('"%s" lies from %s to %s', expectBounds);
  it.each(QUALIFIED)('"%s" is doubted, and lies from %s to %s as written', expectBounds);
  it.each(UNSPECIFIED)('"%s" lies from %s to %s, whatever stands for X', expectBounds);
  it.each(PERIODS)('"%s" lies from %s to %s, null being open', expectBounds);
  it.each(CHOICES)('"%s" is one of several, from %s to %s', expectBounds);

  it.each(IMPOSSIBLE)('"%s" does not exist', expectRefused);
  it.each(OTHERWISE_WRITTEN)('%j is not written as EDTF dates are', expectRefused);
  it.each(OUT_OF_RANGE)(
    '"%s" is before year 1, after 9999 or ends before it begins',
    expectRefused,
  );

  it('has the same bounds alone, where they are read off, as in a list, which the library reads', () => {
    const years = ['0001', '0099', '1900', '2000', '2023', '2024', '9999'];
    const upTo = (most: number): string[] =>
      Array.from({ length: most + 1 }, (_, number) => String(number).padStart(2, '0'));
    const months = years.flatMap((year) => upTo(13).map((month) => `${year}-${month}`));
    const days = months.flatMap((month) => upTo(32).map((day) => `${month}-${day}`));
    const boundsOf = (text: string): unknown => {
      try {
        const { earliest, latest } = parseFuzzyDate(text);
        return { earliest, latest };
      } catch {
        return null;
      }
    };

    const different = [...years, ...months, ...days].filter(
      (text) => JSON.stringify(boundsOf(text)) !== JSON.stringify(boundsOf(`[${text}]`)),
    );

    expect(different).toEqual([]);
    expect(boundsOf('2024-02')).toEqual({ earliest: '2024-02-01', latest: '2024-02-29' });
  });

  function expectBounds(text: string, earliest: string | null, latest: string | null): void {
    expect(parseFuzzyDate(text)).toEqual({ edtf: text, earliest, latest });
  }

  function expectRefused(text: string): void {
    expect(() => parseFuzzyDate(text)).toThrow(FuzzyDateError);
    expect(() => parseFuzzyDate(text)).toThrow(
      `Expected an EDTF date such as 2014, 2016-11, 2004~, XXXX-04-25/XXXX-04-26 or ../2019, but got ${JSON.stringify(text)}.`,
    );
  }
});
