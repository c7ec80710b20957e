import { HeaderMap } from '@apollo/server';
import { etagOf, names, type Question } from '../../../src/server/http/etag.ts';
import { ANONYMOUS } from '../../../src/shared/viewer.ts';

const question: Question = {
  state: '7 1700000000.5',
  viewer: ANONYMOUS,
  document: '{ __typename }',
  request: { variables: { a: 1 } },
  now: new Date('2026-03-01T12:00:00Z'),
};
const at = (instant: string): string => etagOf({ ...question, now: new Date(instant) });

describe('the tag of an answer', () => {
  it('is the same all day (UTC), and another the next', () => {
    expect(at('2026-03-01T00:01:00Z')).toBe(at('2026-03-01T23:59:59.999Z'));
    expect(at('2026-03-02T00:01:00Z')).not.toBe(at('2026-03-01T23:59:59.999Z'));
  });

  it('is not yet that of the day while the database may think that it is yesterday', () => {
    expect(at('2026-03-01T00:00:59.999Z')).not.toBe(at('2026-03-01T00:01:00Z'));
    expect(at('2026-03-01T00:00:01Z')).not.toBe(at('2026-03-01T00:00:02Z'));
  });

  it('is another one for whatever else the answer follows from', () => {
    const headers = new HeaderMap([['accept', 'application/json']]);
    const http = { method: 'GET', headers, search: '', body: '' };
    const others: Partial<Question>[] = [
      { state: '8 1700000001.5' },
      // The same position again, after a backup was restored.
      { state: '7 1700000002.5' },
      { viewer: { ...ANONYMOUS, organizations: ['one'] } },
      { viewer: { ...ANONYMOUS, name: 'somebody' } },
      { document: '{ a: __typename }' },
      { request: { variables: { a: 2 } } },
      { request: { variables: { a: 1 }, operationName: 'A' } },
      { request: { variables: { a: 1 }, http } },
    ];
    const tags = [{}, ...others].map((other) => etagOf({ ...question, ...other }));

    expect(new Set(tags).size).toBe(others.length + 1);
  });
});

describe('the header If-None-Match', () => {
  it.each([
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['W/"b","a" ,"c"', true],
    ['"b"', false],
    ['a', false],
    ['"A"', false],
    ['"aa"', false],
    ['', false],
    ['*', false],
  ])('%s names W/"a": %s', (header, isNamed) => {
    expect(names(header, 'W/"a"')).toBe(isNamed);
  });
});
