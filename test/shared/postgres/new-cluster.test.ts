import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TestFolder, exists, query } from './test-folder.ts';

let folder: TestFolder;

beforeEach(async () => {
  folder = await TestFolder.make();
});

afterEach(() => folder.clear());

describe('a new cluster', () => {
  it('is UTF-8 and knows every alphabet, with nothing set in the environment', async () => {
    const { url } = await (await folder.startChild()).outcome;
    await query(url, 'CREATE EXTENSION pg_trgm');
    expect(
      await query(
        url,
        `SELECT current_setting('server_encoding') AS encoding, lower('ÉЖΣ') AS lower,
                similarity('Жукова', 'Жуков') > 0.5 AS similar, current_setting('fsync') AS fsync,
                current_user AS role, current_database() AS database`,
      ),
    ).toEqual([
      {
        encoding: 'UTF8',
        lower: 'éжσ',
        similar: true,
        fsync: 'off',
        role: 'concord',
        database: 'concord',
      },
    ]);
  });

  it('is closed to other accounts and leaves no password and no unfinished folder', async () => {
    await folder.start();
    const home = folder.home;
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    expect((await readdir(home)).sort()).toEqual([
      '.s.PGSQL.5432',
      '.s.PGSQL.5432.lock',
      'cluster',
      'server.log',
    ]);
    expect(await folder.unfinished()).toEqual([]);
  });

  it('keeps its rows over stop and start, and stopping twice does nothing', async () => {
    const first = await folder.start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    await Promise.all([first.stop(), first.stop()]);
    expect(await exists(folder.pidFile)).toBe(false);
    const second = await folder.start();
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('lives under any name of a folder', async () => {
    const odd = join(folder.path, `a b, $HOME'"\\é%20+x`);
    const postgres = await folder.start({ folder: odd });
    expect(await query(postgres.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(await readdir(odd)).toEqual(['postgres']);
  });

  it('puts the socket of a very deep folder into a short private one, and removes that at the end', async () => {
    const deep = join(folder.path, 'deep'.repeat(30));
    const postgres = await folder.start({ folder: deep });
    const socketFolder = new URL(postgres.url).searchParams.get('host') ?? '';
    expect(socketFolder).not.toContain(folder.path);
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
    expect(await query(postgres.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await postgres.stop();
    expect(await exists(socketFolder)).toBe(false);
  });
});
