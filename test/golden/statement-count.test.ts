import { startApp, type TestApp } from '../support/app.ts';
import { nestedQueries } from './nested-queries.ts';
import { makeRing } from './wide-world.ts';

describe('the number of statements of a nested query', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await makeRing(app.make, 100);
  });
  afterAll(() => app.stop());

  const statementsOver = async (query: string, parents: number): Promise<readonly string[]> => {
    app.sql.clear();
    await app.run(query, { parents });
    return app.sql.statements();
  };

  it.each(nestedQueries)(
    'is $statements for $name, over 4 and over 40',
    async ({ query, statements }) => {
      const overFour = await statementsOver(query, 4);
      const overForty = await statementsOver(query, 40);

      expect([overFour.length, overForty.length]).toEqual([statements, statements]);
    },
  );

  it('counts parents that are really there', async () => {
    const { organizations, cooperationNetwork } = (await app.run(/* GraphQL */ `
      {
        organizations(first: 100, where: { acronym: { eq: "RING" } }) {
          nodes {
            agreements {
              totalCount
            }
          }
        }
        cooperationNetwork {
          totalEdges
        }
      }
    `)) as { organizations: { nodes: object[] }; cooperationNetwork: { totalEdges: number } };

    expect(organizations.nodes).toEqual(
      Array.from({ length: 100 }, () => ({ agreements: { totalCount: 4 } })),
    );
    expect(cooperationNetwork.totalEdges).toBe(100);
  });
});
