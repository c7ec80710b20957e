import { toCsv } from '../../src/playground/client/csv.ts';

/** Without the byte order mark and the last line's end. */
function linesOf(result: unknown): string[] {
  const text = toCsv(result);
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  return text.slice(1, -2).split('\r\n');
}

describe('a result as CSV', () => {
  it('has a line per record and a column per path, several values joined', () => {
    const nodes = [
      { title: 'A', parties: [{ party: { name: 'GCC' } }, { party: { name: 'UN' } }] },
      { title: 'B', parties: [], count: 2 },
    ];
    expect(linesOf({ agreements: { totalCount: 2, nodes } })).toEqual([
      'title,parties.party.name,count',
      'A,GCC; UN,',
      'B,,2',
    ]);
  });

  it('takes the longest list where several are equally deep', () => {
    const bodies = { nodes: [{ name: 'RATS' }] };
    const agreements = { nodes: [{ title: 'A' }, { title: 'B' }] };
    expect(linesOf({ organization: { bodies, agreements } })).toEqual(['title', 'A', 'B']);
  });

  it('is one line for a result without a list', () => {
    expect(linesOf({ organization: { name: 'INTERPOL', dissolved: null } })).toEqual([
      'organization.name,organization.dissolved',
      'INTERPOL,',
    ]);
  });

  it('keeps the values of one record side by side when some are null', () => {
    expect(linesOf([{ actions: [{ city: null }, { city: 'Bali' }] }])).toEqual([
      'actions.city',
      '; Bali',
    ]);
  });

  it('has no column for a record that is null in one row and has fields in another', () => {
    expect(linesOf([{ budget: null }, { budget: { amount: '5.0' } }])).toEqual([
      'budget.amount',
      '',
      '5.0',
    ]);
  });

  it('quotes commas, quotes and line ends, and keeps every script', () => {
    expect(linesOf([{ text: 'a, "b"' }, { text: 'Интерпол' }])).toEqual([
      'text',
      '"a, ""b"""',
      'Интерпол',
    ]);
    expect(toCsv([{ text: 'a\nb' }])).toContain('"a\nb"');
  });

  it('lets no text become a formula, and leaves negative numbers as they are', () => {
    expect(linesOf([{ text: '=HYPERLINK(1)' }, { text: '@x' }, { text: -5 }])).toEqual([
      'text',
      "'=HYPERLINK(1)",
      "'@x",
      '-5',
    ]);
  });
});
