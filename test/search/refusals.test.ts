import { startApp, type TestApp } from '../support/app.ts';

describe('a search refuses', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    for (const name of ['One', 'Two']) await app.make.topic({ name, summary: 'police' });
  });
  afterAll(() => app.stop());

  const refusal = async (args: string, variables?: object): Promise<string> => {
    const declared = variables ? 'query ($v: String!)' : '';
    const { data, errors } = await app.ask(
      `${declared} { search(${args}) { totalCount nodes { score } } }`,
      variables,
    );
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    return errors?.[0]?.message ?? '';
  };

  it.each(['', '   ', '-- !', ' \n', '“”', '\u0301'])('a text without a word: %j', async (v) => {
    expect(await refusal('text: $v', { v })).toBe(
      `Expected a text with at least one word, but got ${JSON.stringify(v)}.`,
    );
  });

  it('a text of more than 200 characters, and takes one of 200', async () => {
    expect(await refusal('text: $v', { v: 'a'.repeat(201) })).toMatch(
      /^Expected a text of at most 200 characters, but got "aaa/,
    );
    const { search } = await app.run('query ($v: String!) { search(text: $v) { totalCount } }', {
      v: 'police '.repeat(29).slice(0, 200).trimEnd().padEnd(200),
    });
    expect(search).toEqual({ totalCount: 2 });
  });

  it.each(['\u0000', 'police\u0000', 'police\ud800'])(
    'a text with what PostgreSQL cannot take: %j',
    async (v) => {
      expect(await refusal('text: $v', { v })).toMatch(/^Expected a text without NUL /);
    },
  );

  it.each([0, -1, 101])('first: %d', async (first) => {
    expect(await refusal(`text: "police", first: ${first}`)).toBe(
      `Expected first to be from 1 to 100, but got ${first}.`,
    );
  });

  it('an empty list of types', async () => {
    expect(await refusal('text: "police", types: []')).toBe(
      'Expected at least one type, or none given at all, but got [].',
    );
  });

  it.each(['', 'xyz', '\u0000'])('what is no cursor: %j', async (v) => {
    expect(await refusal('text: "police", after: $v', { v })).toBe(
      `Expected a cursor that this registry has issued, but got ${JSON.stringify(v)}.`,
    );
  });

  describe('a cursor', () => {
    const endCursor = async (root: string): Promise<string> =>
      (await app.run(`{ list: ${root} { pageInfo { endCursor } } }`)).list.pageInfo.endCursor;

    it('of a search for other words, or in other types', async () => {
      const v = await endCursor('search(text: "police", first: 1)');

      expect(await refusal('text: "poli", after: $v', { v })).toBe(
        'Expected a cursor of the list "search poli in all", but got "a cursor of the list \\"search police in all\\"".',
      );
      expect(await refusal('text: "police", types: [TOPIC], after: $v', { v })).toContain(
        '"search police in Topic"',
      );
    });

    it('of another list', async () => {
      const v = await endCursor('topics(first: 1)');

      expect(await refusal('text: "police", after: $v', { v })).toContain('a cursor of the list');
    });

    it('but takes one of the same search written otherwise', async () => {
      const v = await endCursor('search(text: "police", types: [TOPIC, PERSON], first: 1)');

      const { search } = await app.run(
        'query ($v: String!) { search(text: "  POLICE!", types: [PERSON, TOPIC], after: $v) { nodes { score } } }',
        { v },
      );
      expect(search.nodes).toHaveLength(1);
    });
  });
});
