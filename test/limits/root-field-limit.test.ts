import { rootFieldLimit } from '../../src/server/limits/root-field-limit.ts';
import { problemsOf } from './problems-of.ts';

const roots = (count: number): string => 'checkpoint { count } '.repeat(count);

describe('the limit on root fields', () => {
  it('lets fifty pass, whatever they select', () => {
    const query = `{ ${roots(49)} organizations { nodes { ${'name '.repeat(60)} } } }`;

    expect(problemsOf(rootFieldLimit, query)).toEqual([]);
  });

  it.each(['query', 'mutation', 'subscription'])('refuses a %s with more', (operation) => {
    expect(problemsOf(rootFieldLimit, `${operation} { ${roots(51)} }`)).toEqual([
      'Expected at most 50 root fields, but got 51.',
    ]);
  });

  it('counts a fragment as often as it is spread', () => {
    const query = `{ ...f ... { ...f } ...g } fragment f on Query { ${roots(20)} } fragment g on Query { ...f }`;

    expect(problemsOf(rootFieldLimit, query)).toEqual([
      'Expected at most 50 root fields, but got 60.',
    ]);
  });

  it('looks at a fragment that contains itself once', () => {
    expect(problemsOf(rootFieldLimit, `{ ...f } fragment f on Query { ...f ${roots(1)} }`)).toEqual(
      [],
    );
  });
});
