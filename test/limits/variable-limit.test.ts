import { checkVariables } from '../../src/server/limits/variable-limit.ts';

/** An object that contains itself so many times, built from the inside out. */
function nested(depth: number): Record<string, unknown> {
  let value: Record<string, unknown> = {};
  for (let level = 1; level < depth; level += 1) value = { not: value };
  return value;
}

describe('the limit on variables', () => {
  it('lets lists of ten thousand entries pass, and refuses longer ones', () => {
    expect(() => {
      checkVariables({ names: Array(10_000).fill('a') });
    }).not.toThrow();
    expect(() => {
      checkVariables({ where: { name: { in: Array(10_001).fill('a') } } });
    }).toThrow('Expected lists of at most 10000 entries in the variables, but got 10001.');
  });

  it('lets values nest fifty deep, and refuses deeper ones', () => {
    expect(() => {
      checkVariables(nested(51));
    }).not.toThrow();
    expect(() => {
      checkVariables(nested(52));
    }).toThrow('Expected variables at most 50 levels deep, but it goes deeper.');
  });

  it('has nothing against none', () => {
    expect(() => {
      checkVariables(undefined);
    }).not.toThrow();
  });
});
