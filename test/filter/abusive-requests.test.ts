import { startApp, type TestApp } from '../support/app.ts';

/** Far below what such requests take when they are let through, far above what refusing them takes. */
const FAST_MS = 2_000;

describe('a request that would hold up the others', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await app.make.organization();
  });
  afterAll(() => app.stop());

  /** The code of the error that a request is refused with, fast and before any SQL. */
  const refusal = async (query: string, variables?: object): Promise<string | undefined> => {
    app.sql.clear();
    const start = performance.now();
    const { errors = [] } = await app.ask(query, variables);
    expect(performance.now() - start).toBeLessThan(FAST_MS);
    expect(app.sql.statements().length).toBe(0);
    expect(errors.map(({ message }) => message).join()).not.toMatch(/call stack/i);
    return errors[0]?.extensions.code;
  };

  it.each([15, 18, 22, 30, 60])('is refused when its fragments double %d times', async (times) => {
    const doubling = Array.from(
      { length: times },
      (_, n) =>
        `fragment f${n} on Organization { a: parent { ...f${n + 1} } b: parent { ...f${n + 1} } }`,
    );
    const query = `{ organizations { nodes { ...f0 } } } ${doubling.join(' ')}
      fragment f${times} on Organization { id }`;

    expect(query.length).toBeLessThan(6_000);
    expect(await refusal(query)).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('is refused when a fragment contains itself', async () => {
    const query =
      '{ organizations { nodes { ...f } } } fragment f on Organization { parent { ...f } }';

    expect(await refusal(query)).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('passes when its fragments are merely used often', async () => {
    const lists = Array.from({ length: 40 }, (_, n) => `l${n}: organizations { nodes { ...f } }`);
    const fragment = 'fragment f on Organization { id name parent { id name parent { id name } } }';

    expect(await app.run(`{ ${lists.join(' ')} } ${fragment}`)).toHaveProperty('l39.nodes.0.id');
  });

  it.each([1_000, 20_000, 120_000])('is refused with %d nested brackets', async (depth) => {
    expect(await refusal(`{ organizations(where: ${'['.repeat(depth)}`)).toBe(
      'GRAPHQL_PARSE_FAILED',
    );
  });

  it.each([100, 1_000, 4_000])('is refused when its condition is nested %d deep', async (depth) => {
    const nested = `${'{"not":'.repeat(depth)}{"name":{"eq":"a"}}${'}'.repeat(depth)}`;
    const through = `${'{"parent":'.repeat(depth)}{"name":{"eq":"a"}}${'}'.repeat(depth)}`;
    const query =
      'query ($where: OrganizationWhere) { organizations(where: $where) { totalCount } }';

    for (const where of [nested, through])
      expect(await refusal(query, { where: JSON.parse(where) as object })).toBe('BAD_USER_INPUT');
  });

  it.each([40, 1_000])('is refused when its selection is nested %d deep', async (depth) => {
    const selection = `${'{ parent '.repeat(depth)}{ id }${'}'.repeat(depth)}`;

    expect(await refusal(`{ organizations { nodes ${selection} } }`)).toMatch(/FAILED$/);
  });

  it('passes when a list in its condition is merely long', async () => {
    const names = Array.from({ length: 10_000 }, (_, n) => `Name ${n}`);
    const query =
      'query ($names: [String!]) { organizations(where: { name: { in: $names } }) { totalCount } }';

    expect(await app.run(query, { names })).toEqual({ organizations: { totalCount: 0 } });
  });
});
