import { startApp, type TestApp } from '../support/app.ts';

const NESTED = /* GraphQL */ `
  query ($first: Int) {
    search(text: "police", first: $first) {
      totalCount
      nodes {
        score
        matchedName
        highlight {
          text
        }
        node {
          id
          version
          citations {
            source {
              title
            }
          }
          topics {
            name
          }
          ... on Organization {
            parent {
              name
            }
            bodies {
              totalCount
            }
          }
          ... on Meeting {
            country {
              name
            }
            participants(first: 3) {
              nodes {
                role
              }
            }
          }
        }
      }
    }
  }
`;

describe('the statements of a search', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    for (let number = 0; number < 25; number += 1) {
      await app.make.organization({ name: 'Police' });
      await app.make.meeting({ title: 'Police' });
    }
  });
  afterAll(() => app.stop());

  const statements = async (first: number): Promise<readonly string[]> => {
    app.sql.clear();
    const { search } = await app.run(NESTED, { first });
    expect(search.nodes).toHaveLength(first);
    return app.sql.statements().map((text) => text.replace(/LIMIT \d+/, 'LIMIT n'));
  };

  it('are the same for 50 hits with nested records as for 5, each once for a type at most', async () => {
    // Among the first five are organizations and meetings: all match equally well.
    const [few, many] = [await statements(5), await statements(50)];

    expect(new Set(many)).toEqual(new Set(few));
    for (const text of new Set(many)) {
      expect(many.filter((one) => one === text).length).toBeLessThanOrEqual(2);
    }
  });
});
