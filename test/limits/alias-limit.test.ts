import { aliasLimit } from '../../src/server/limits/alias-limit.ts';
import { problemsOf } from './problems-of.ts';

const aliases = (count: number, field = '__typename'): string =>
  Array.from({ length: count }, (_, number) => `a${number}: ${field}`).join(' ');

describe('the limit on aliases', () => {
  it('lets a hundred pass', () => {
    expect(problemsOf(aliasLimit, `{ ${aliases(100)} }`)).toEqual([]);
  });

  it.each(['__typename', 'checkpoint { count }'])(
    'refuses more of %s, and says how many',
    (field) => {
      expect(problemsOf(aliasLimit, `{ ${aliases(101, field)} }`)).toEqual([
        'Expected at most 100 aliases, but got 101.',
      ]);
    },
  );

  it('counts those in fragments, and of all operations', () => {
    const query = `query A { ...f ${aliases(40)} } query B { ${aliases(40)} } fragment f on Query { ${aliases(40)} }`;

    expect(problemsOf(aliasLimit, query)).toEqual(['Expected at most 100 aliases, but got 120.']);
  });

  it('does not count fields without one', () => {
    expect(problemsOf(aliasLimit, `{ ${'__typename '.repeat(500)} }`)).toEqual([]);
  });
});
