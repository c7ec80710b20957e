import { directiveLimit } from '../../src/server/limits/directive-limit.ts';
import { problemsOf } from './problems-of.ts';

const fields = (count: number): string => '__typename @skip(if: false) '.repeat(count);

describe('the limit on directives', () => {
  it('lets fifty pass', () => {
    expect(problemsOf(directiveLimit, `{ ${fields(50)} }`)).toEqual([]);
  });

  it('refuses more, those of operations and fragments among them', () => {
    const query = `query @a { ...f @b ${fields(30)} } fragment f on Query @c { ${fields(30)} }`;

    expect(problemsOf(directiveLimit, query)).toEqual([
      'Expected at most 50 directives, but got 63.',
    ]);
  });

  it('refuses more than five in one place', () => {
    expect(problemsOf(directiveLimit, `{ __typename ${'@a '.repeat(6)} }`)).toEqual([
      'Expected at most 5 directives in one place, but got 6.',
    ]);
    expect(problemsOf(directiveLimit, `{ __typename ${'@a '.repeat(5)} }`)).toEqual([]);
  });
});
