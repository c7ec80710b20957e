import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startDirectApp, type DirectApp } from './direct-app.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const MEGABYTE = 1024 * 1024;

/** As much as a request can carry, most of it a comment. */
const COMMENT = '#'.repeat(250 * 1024);

describe('documents that were carried out', () => {
  let direct: DirectApp;
  beforeAll(async () => {
    direct = await startDirectApp();
  });
  afterAll(() => direct.stop());

  const ask = async (query: string, extensions?: object) =>
    (await direct.ask({ query, ...(extensions && { extensions }) })).result;
  const heap = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };

  it('keep no more memory than they may, however much of them is comments', async () => {
    const before = heap();
    // The alias is a name that V8 makes a view of the text of.
    for (let number = 0; number < 800; number += 1)
      expect(
        await ask(
          `{ aliasOfOrganizations: organizations(first: 1) { nodes { id } } }${COMMENT}${number}`,
        ),
      ).toHaveProperty('data.aliasOfOrganizations');

    expect(heap() - before).toBeLessThan(100 * MEGABYTE);
  });

  it('know where in their text an error is, each time', async () => {
    const query = '{\n  # a comment\n  agreements(first: 1, after: "forged") { nodes { id } }\n}';
    for (let time = 1; time <= 2; time += 1)
      expect((await ask(query)).errors).toMatchObject([{ locations: [{ line: 3, column: 3 }] }]);
  });
});
