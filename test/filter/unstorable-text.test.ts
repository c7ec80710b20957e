import { startApp, type TestApp } from '../support/app.ts';

/** Texts that JSON can carry and PostgreSQL cannot: it refuses NUL, and would replace half a character by another. */
const UNSTORABLE = {
  NUL: 'a\u0000b',
  'half a surrogate pair': 'a\ud83db',
  'its other half': '\ude00',
};

const PLACES: Readonly<Record<string, (value: string) => string>> = {
  'a text filter': (value) => `organizations(where: { name: { eq: ${value} } }) { totalCount }`,
  contains: (value) => `organizations(where: { name: { contains: ${value} } }) { totalCount }`,
  startsWith: (value) => `organizations(where: { name: { startsWith: ${value} } }) { totalCount }`,
  'a list of texts': (value) =>
    `organizations(where: { name: { in: ["a", ${value}] } }) { totalCount }`,
  'a nested filter': (value) =>
    `organizations { nodes { bodies(where: { slug: { ne: ${value} } }) { totalCount } } }`,
  'a slug': (value) => `organization(slug: ${value}) { id }`,
  'an alpha-2 code': (value) => `country(alpha2: ${value}) { id }`,
  'an end of a path': (value) => `cooperationPath(from: ${value}, to: "a") { length }`,
  'a search': (value) => `search(text: ${value}) { totalCount }`,
};

describe.each(Object.entries(UNSTORABLE))('%s', (_name, text) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await app.make.organization({ name: 'a b', slug: 'a' });
  });
  afterAll(() => app.stop());

  it.each(Object.entries(PLACES))(
    'is refused in %s as the caller’s mistake',
    async (_place, field) => {
      const { errors } = await app.ask(`query ($value: String!) { ${field('$value')} }`, {
        value: text,
      });

      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
      expect(errors?.[0]?.message).toMatch(
        /^Expected a text without NUL and without halves of surrogate pairs, but got ".*\\u(0000|d83d|de00)/,
      );
    },
  );

  it('is refused in ids and cursors like any other text that is none', async () => {
    const query = `query ($id: ID!, $after: String) {
      node(id: $id) { id }
      organizations(after: $after) { totalCount }
    }`;
    const { errors = [] } = await app.ask(query, { id: text, after: text });

    expect(errors.map(({ extensions }) => extensions.code)).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
  });
});
