import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.ts';

const SEARCH = /* GraphQL */ `
  query ($text: String!) {
    search(text: $text) {
      nodes {
        matchedName
        node {
          ... on NamedRecord {
            slug
          }
        }
      }
    }
  }
`;

describe('a search by a further name', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const { make } = app;
    const interpol = await make.organization({
      slug: 'interpol',
      name: 'International Criminal Police Organization',
      acronym: 'INTERPOL',
      seat_city: 'Lyon',
      summary: 'Connects the police of its members.',
    });
    const name = (text: string, kind: string): Promise<void> =>
      make.link('record_name', { id: randomUUID(), record_id: interpol.uuid, text, kind });
    await name('Интерпол', 'TRANSLATION');
    await name('International Criminal Police Commission', 'FORMER');
  });
  afterAll(() => app.stop());

  const matchedName = async (text: string): Promise<unknown> => {
    const { search } = await app.run(SEARCH, { text });
    expect(search.nodes).toHaveLength(1);
    expect(search.nodes[0].node.slug).toBe('interpol');
    return search.nodes[0].matchedName;
  };

  it.each(['Интерпол', 'ИНТЕРПОЛ', 'интер'])(
    'finds the record and answers the name as recorded: %s',
    async (text) => {
      expect(await matchedName(text)).toBe('Интерпол');
    },
  );

  it('answers the name in which most of the words occur', async () => {
    expect(await matchedName('criminal police commission')).toBe(
      'International Criminal Police Commission',
    );
    expect(await matchedName('criminal police organization')).toBe(
      'International Criminal Police Organization',
    );
    expect(await matchedName('interpol')).toBe('INTERPOL');
  });

  it('answers the main name where a further one matches as well', async () => {
    expect(await matchedName('international criminal')).toBe(
      'International Criminal Police Organization',
    );
  });

  it('answers the name for the words that occur in one, and null when none does', async () => {
    expect(await matchedName('интерпол lyon')).toBe('Интерпол');
    expect(await matchedName('lyon')).toBeNull();
    expect(await matchedName('connects members')).toBeNull();
  });
});
