import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isServerOf } from '../../../src/shared/postgres/liveness.ts';
import { TestFolder, query } from './test-folder.ts';

let folder: TestFolder;

beforeEach(async () => {
  folder = await TestFolder.make();
});

afterEach(() => folder.clear());

describe('two Concords on one folder', () => {
  it('that start at once on an empty one share a server, which the last to stop stops', async () => {
    const concords = [
      await folder.startChild(),
      await folder.startChild(),
      await folder.startChild(),
    ];
    const outcomes = await Promise.all(concords.map((concord) => concord.outcome));
    const { url } = outcomes[0] ?? {};
    expect(url).toMatch(/^postgresql:/);
    expect(outcomes).toEqual([{ url }, { url }, { url }]);
    const pid = await folder.serverPid();
    expect(await folder.unfinished()).toEqual([]);
    for (const concord of concords.slice(0, 2)) {
      await concord.stop();
      expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    }
    await concords[2]?.stop();
    expect(await isServerOf(pid, folder.cluster)).toBe(false);
  });

  it('both get a server when one starts while the other stops', async () => {
    let leaving = await folder.start();
    for (let round = 0; round < 5; round += 1) {
      const [, joining] = await Promise.all([leaving.stop(), folder.start()]);
      expect(await query(joining.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
      leaving = joining;
    }
  });

  it('keeps its server when Ctrl-C reaches the whole process group', async () => {
    const concord = await folder.startChild();
    const { url } = await concord.outcome;
    process.kill(-(concord.child.pid ?? 0), 'SIGINT');
    expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await concord.stop();
    const log = await readFile(join(folder.home, 'server.log'), 'utf8');
    expect(log.match(/received (fast|smart|immediate) shutdown/g)).toHaveLength(1);
  });
});
