import { startApp, type TestApp } from '../support/app.ts';
import { overWebSocket, take, untilWaiting } from './ways.ts';

const HISTORY = /* GraphQL */ `
  subscription ($n: Int = 1, $types: [RecordType!]) {
    recordChanged(types: $types) {
      record {
        history(first: $n) {
          nodes {
            version
          }
        }
      }
    }
  }
`;

describe('subscribers who ask the same at the same time', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('are answered by one execution, and those who ask otherwise by their own', async () => {
    const organization = await app.make.organization();
    for (const name of ['one', 'two', 'three'])
      await app.make.sql('UPDATE organization SET name = $2 WHERE id = $1', [
        organization.uuid,
        name,
      ]);
    await app.registry.numberChanges();
    const variables = [{}, {}, {}, { types: ['ORGANIZATION'] }, { n: null }, { n: 2 }];
    const following = variables.map((one) => overWebSocket(app, HISTORY, one));
    const answers = following.map((one) => take(one, 1));
    await untilWaiting(app, variables.length);
    app.sql.clear();
    await app.make.sql(`UPDATE organization SET name = 'four' WHERE id = $1`, [organization.uuid]);
    await app.registry.numberChanges();

    const lengths = (await Promise.all(answers)).map(
      ([answer]) => answer?.data.recordChanged.record.history.nodes.length as number,
    );
    // One version by default; null asks for a whole page, as GraphQL has it.
    expect(lengths).toEqual([1, 1, 1, 1, 5, 2]);
    const pages = app.sql.statements().filter((text) => text.includes('LIMIT 2)'));
    expect(pages).toHaveLength(1);
  });
});
