import { chmod, chown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TestFolder, isRoot, itAsRoot, nobody, refusal, settings } from './test-folder.ts';

let folder: TestFolder;

beforeEach(async () => {
  folder = await TestFolder.make();
});

afterEach(() => folder.clear());

describe('a folder that cannot be used', () => {
  it('is left alone when another major version wrote it', async () => {
    await (await folder.start()).stop();
    await writeFile(join(folder.cluster, 'PG_VERSION'), '17\n');
    await expect(folder.start()).rejects.toEqual(
      refusal('OTHER_MAJOR_VERSION', /PostgreSQL 17, and the embedded one is 18.*move/),
    );
    expect(await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8')).toBe('17\n');
  });

  it('is left alone when it holds something that is no cluster', async () => {
    await mkdir(folder.home);
    await writeFile(join(folder.home, 'letter.txt'), 'mine');
    if (isRoot) await chown(folder.home, nobody.uid, nobody.gid);
    await expect(folder.start()).rejects.toEqual(
      refusal('NOT_A_CLUSTER', /no PostgreSQL cluster.*move/),
    );
    expect(await readdir(folder.home)).toEqual(['letter.txt']);
  });

  it('is named when it is a file', async () => {
    await writeFile(join(folder.path, 'file'), '');
    await expect(folder.start({ folder: join(folder.path, 'file') })).rejects.toEqual(
      refusal('FOLDER_NOT_WRITABLE', /file.*CONCORD_DATA/),
    );
  });

  itAsRoot('is named when an ordinary user may not write there', async () => {
    expect(await (await folder.startChild({}, nobody)).outcome).toEqual(
      refusal('FOLDER_NOT_WRITABLE', /as uid 65534.*CONCORD_DATA/),
    );
  });

  itAsRoot('is named when the account that root hands PostgreSQL to cannot enter it', async () => {
    await chmod(folder.path, 0o700);
    await expect(folder.start()).rejects.toEqual(
      refusal('FOLDER_UNREACHABLE', /uid 65534.*mode 700.*chmod/),
    );
    expect(await folder.unfinished()).toEqual([]);
  });

  it('gives the reason from the server log when the server refuses its settings', async () => {
    await expect(
      folder.start({ settings: { ...settings, shared_buffers: 'plenty' } }),
    ).rejects.toEqual(refusal('START_FAILED', /FATAL:.*contains errors.*server\.log/));
    await expect(folder.start({ settings: { ...settings, max_connections: '3' } })).rejects.toEqual(
      refusal('START_FAILED', /superuser_reserved_connections/),
    );
  });
});
