import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isServerOf } from '../../../src/shared/postgres/liveness.ts';
import { TestFolder, exists, query, until } from './test-folder.ts';

let folder: TestFolder;

beforeEach(async () => {
  folder = await TestFolder.make();
});

afterEach(() => folder.clear());

describe('after a crash', () => {
  it('joins the server that a killed Concord left, and stops it in the end', async () => {
    const killed = await folder.startChild();
    const { url } = await killed.outcome;
    await query(url, 'CREATE TABLE acknowledged AS SELECT 1 AS n');
    const pid = await folder.serverPid();
    await killed.kill();
    const next = await folder.start();
    expect(await folder.serverPid()).toBe(pid);
    expect(await query(next.url, 'SELECT n FROM acknowledged')).toEqual([{ n: 1 }]);
    await next.stop();
    expect(await isServerOf(pid, folder.cluster)).toBe(false);
  });

  it('recovers what was committed when the server itself was killed, and its pid file stayed', async () => {
    const killed = await folder.startChild();
    const { url } = await killed.outcome;
    await query(url, 'CREATE TABLE acknowledged AS SELECT 1 AS n');
    const pid = await folder.serverPid();
    await killed.kill();
    process.kill(pid, 'SIGKILL');
    const next = await folder.start();
    expect(await folder.serverPid()).not.toBe(pid);
    expect(await query(next.url, 'SELECT n FROM acknowledged')).toEqual([{ n: 1 }]);
  });

  it('starts although the pid in a stale pid file now belongs to another program', async () => {
    const first = await folder.start();
    const content = await readFile(folder.pidFile, 'utf8');
    await first.stop();
    const owner = await stat(folder.cluster);
    const stranger = spawn('sleep', ['60'], { cwd: '/', uid: owner.uid, gid: owner.gid });
    folder.afterwards(async () => {
      stranger.kill('SIGKILL');
      await once(stranger, 'exit');
    });
    await once(stranger, 'spawn');
    for (const file of [folder.pidFile, join(folder.home, '.s.PGSQL.5432.lock')]) {
      await writeFile(file, content.replace(/^\d+/, String(stranger.pid)));
      await chown(file, owner.uid, owner.gid);
    }
    const next = await folder.start();
    expect(await query(next.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(await folder.serverPid()).not.toBe(stranger.pid);
    expect(stranger.exitCode).toBeNull();
  });

  it('begins initdb again after one that was killed half way, and clears it away', async () => {
    const killed = await folder.startChild();
    await until('initdb is at work', async () => {
      const [home] = await folder.unfinished();
      return home !== undefined && exists(join(folder.path, home, 'cluster', 'PG_VERSION'));
    });
    await killed.kill('group');
    expect(await folder.unfinished()).toHaveLength(1);
    expect(await exists(folder.home)).toBe(false);
    const next = await folder.start();
    expect(await folder.unfinished()).toEqual([]);
    expect(await query(next.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });
});
