import { startApp, type TestApp } from '../support/app.ts';

const NONE = (type: string): string => `Expected at least one field in ${type}, but got {}.`;
const NULL = (field: string): string =>
  `Expected a value for ${field} (use isNull to ask for what is absent), but got null.`;

/** Conditions that GraphQL lets through and that could be taken for "all" or for "none". */
const REFUSED: readonly [where: string, message: string][] = [
  ['{}', NONE('OrganizationWhere')],
  ['{ name: {} }', NONE('TextFilter')],
  ['{ id: {} }', NONE('IdFilter')],
  ['{ memberCount: {} }', NONE('IntFilter')],
  ['{ createdAt: {} }', NONE('InstantFilter')],
  ['{ kind: {} }', NONE('OrganizationKindFilter')],
  ['{ founded: {} }', NONE('FuzzyDateFilter')],
  ['{ founded: { certainly: {} } }', NONE('FuzzyDateCondition')],
  ['{ parent: {} }', NONE('OrganizationWhere')],
  ['{ parent: { parent: {} } }', NONE('OrganizationWhere')],
  ['{ bodies: {} }', NONE('OrganizationListFilter')],
  ['{ bodies: { some: {} } }', NONE('OrganizationWhere')],
  ['{ bodies: { none: { seatCountry: {} } } }', NONE('CountryWhere')],
  ['{ not: {} }', NONE('OrganizationWhere')],
  ['{ and: [{}] }', NONE('OrganizationWhere')],
  ['{ or: [{ name: { eq: "x" } }, {}] }', NONE('OrganizationWhere')],
  ['{ and: [] }', 'Expected at least one condition in "and", but got [].'],
  ['{ or: [] }', 'Expected at least one condition in "or", but got [].'],
  ['{ name: null }', NULL('OrganizationWhere.name')],
  ['{ not: null }', NULL('OrganizationWhere.not')],
  ['{ and: null }', NULL('OrganizationWhere.and')],
  ['{ name: { eq: null } }', NULL('TextFilter.eq')],
  ['{ name: { eq: "x", in: null } }', NULL('TextFilter.in')],
  ['{ name: { isNull: null } }', NULL('TextFilter.isNull')],
  ['{ id: { in: null } }', NULL('IdFilter.in')],
  ['{ kind: { ne: null } }', NULL('OrganizationKindFilter.ne')],
  ['{ founded: { certainly: null } }', NULL('FuzzyDateFilter.certainly')],
  ['{ founded: { possibly: { before: null } } }', NULL('FuzzyDateCondition.before')],
  ['{ founded: { isNull: null } }', NULL('FuzzyDateFilter.isNull')],
  ['{ parent: null }', NULL('OrganizationWhere.parent')],
  ['{ bodies: { some: null } }', NULL('OrganizationListFilter.some')],
];

/** Conditions that GraphQL itself refuses. */
const INVALID: readonly [where: string, message: string][] = [
  ['{ kind: { eq: LEAGUE } }', 'Value "LEAGUE" does not exist in "OrganizationKind" enum.'],
  ['{ kind: { eq: "NGO" } }', 'Enum "OrganizationKind" cannot represent non-enum value: "NGO"'],
  ['{ nmae: { eq: "x" } }', 'Field "nmae" is not defined by type "OrganizationWhere".'],
  ['{ name: { like: "x" } }', 'Field "like" is not defined by type "TextFilter".'],
  ['{ name: { in: [null] } }', 'Expected value of type "String!", found null.'],
  ['{ and: [null] }', 'Expected value of type "OrganizationWhere!", found null.'],
  ['{ name: "x" }', 'Expected value of type "TextFilter", found "x".'],
  ['{ name: { eq: 5 } }', 'String cannot represent a non string value: 5'],
  ['{ name: { isNull: "yes" } }', 'Boolean cannot represent a non boolean value: "yes"'],
];

describe('a condition that says nothing', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await app.make.organization();
  });
  afterAll(() => app.stop());

  const errorOf = async (where: string) => {
    app.sql.clear();
    const query = `{ organizations(where: ${where}) { totalCount nodes { id } } }`;
    const { data, errors = [] } = await app.ask(query);
    expect([data ?? null, errors.length, app.sql.statements().length]).toEqual([null, 1, 0]);
    return [errors[0]?.extensions.code, errors[0]?.message];
  };

  it.each(REFUSED)('is refused before any SQL: %s', async (where, message) => {
    expect(await errorOf(where)).toEqual(['BAD_USER_INPUT', message]);
  });

  it.each(INVALID)(
    'is refused by GraphQL when it does not fit the type: %s',
    async (where, text) => {
      const [code, message] = await errorOf(where);

      expect(code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(message).toContain(text);
    },
  );

  it('is refused as a variable, and in a list below a record', async () => {
    const query = `query ($where: OrganizationWhere) {
      organizations { nodes { bodies(where: $where) { totalCount } } }
    }`;
    const { errors } = await app.ask(query, { where: { or: [] } });

    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toBe('Expected at least one condition in "or", but got [].');
  });

  it('is left out by null, as by saying nothing at all', async () => {
    const query = `query ($where: OrganizationWhere) {
      all: organizations { totalCount }
      null: organizations(where: null) { totalCount }
      variable: organizations(where: $where) { totalCount }
    }`;

    expect(await app.run(query)).toEqual({
      all: { totalCount: 1 },
      null: { totalCount: 1 },
      variable: { totalCount: 1 },
    });
  });
});
