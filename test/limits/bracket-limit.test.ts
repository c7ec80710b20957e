import { bracketLimit } from '../../src/server/limits/bracket-limit.ts';
import { problemsOf } from './problems-of.ts';

const nested = (open: string, inner: string, close: string, depth: number): string =>
  open.repeat(depth) + inner + close.repeat(depth);

describe('the limit on brackets', () => {
  it('lets them nest a hundred deep', () => {
    expect(problemsOf(bracketLimit, nested('{ ... ', '{ id }', '}', 99))).toEqual([]);
  });

  it.each([
    ['inline fragments', nested('{ ... ', '{ id }', '}', 100)],
    ['values', `{ f(a: ${nested('[', '1', ']', 100)}) }`],
    ['objects', `{ f(a: ${nested('{a: ', '1', '}', 100)}) }`],
    ['types', `query ($a: ${nested('[', 'Int', ']', 101)}) { id }`],
  ])('refuses deeper %s, and says how deep they are', (_what, query) => {
    expect(problemsOf(bracketLimit, query)).toEqual([
      'Expected brackets nested at most 100 deep, but got 101.',
    ]);
  });
});
