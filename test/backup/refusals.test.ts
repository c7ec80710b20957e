import { createHash } from 'node:crypto';
import { readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { backUp } from '../../src/backup/backup.service.ts';
import { BackupError } from '../../src/backup/backup-error.ts';
import { restore } from '../../src/backup/restore.service.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { contentsOf, createEmptyDatabase, makeFolder, query } from './registries.ts';

describe('a restore', () => {
  let folder: Awaited<ReturnType<typeof makeFolder>>;
  let app: TestApp;
  let file: string;
  let target: string;
  let before: Record<string, unknown>;
  beforeAll(async () => {
    folder = await makeFolder();
    file = join(folder.path, 'registry.backup');
    app = await startApp();
    await app.make.agreement({ title: 'Backed up', parties: [await app.make.organization()] });
    await app.registry.numberChanges();
    await backUp(app.url, file);
    // It has records of its own, which nothing that is refused may touch.
    target = await createEmptyDatabase();
    await restore(target, file, { replaces: false });
    await query(
      target,
      `INSERT INTO topic (id, slug, name) VALUES (gen_random_uuid(), 'own', 'Own')`,
    );
    before = await contentsOf(target);
  });
  afterAll(async () => {
    await app.stop();
    await folder.remove();
  });
  afterEach(async () => {
    expect(await contentsOf(target)).toEqual(before);
  });

  const text = async () => gunzipSync(await readFile(file)).toString();
  const packed = async (name: string, content: Buffer | string): Promise<string> => {
    const path = join(folder.path, name);
    await writeFile(path, typeof content === 'string' ? gzipSync(content) : content);
    return path;
  };
  const restoreOver = (path: string) => restore(target, path, { replaces: true });

  it.each([0.5, 0.99])('refuses a file of which only %d is left', async (part) => {
    const bytes = await readFile(file);
    const path = await packed('cut', bytes.subarray(0, Math.floor(bytes.length * part)));

    await expect(restoreOver(path)).rejects.toThrow(BackupError);
    await expect(restoreOver(path)).rejects.toThrow(/Expected a whole backup, but .*cut is none/);
  });

  it('refuses a file that was cut, and packed again', async () => {
    const lines = (await text()).split('\n');

    for (const count of [0, 1, 2, lines.length - 2])
      await expect(
        restoreOver(await packed('cut', lines.slice(0, count).join('\n'))),
      ).rejects.toThrow('Expected a whole backup');
  });

  it('refuses a file in which one letter was altered', async () => {
    const path = await packed('altered', (await text()).replace('Backed up', 'Hacked up'));

    await expect(restoreOver(path)).rejects.toThrow('Expected a whole backup');
  });

  it('refuses a file with more after its end', async () => {
    const path = await packed('longer', `${await text()}{}\n`);

    await expect(restoreOver(path)).rejects.toThrow('Expected a whole backup');
  });

  it.each([
    ['plain text', Buffer.from('not packed at all')],
    ['something else that is packed', gzipSync('{"format":"other"}\n')],
  ])('refuses %s', async (_what, content) => {
    await expect(restoreOver(await packed('other', content))).rejects.toThrow(
      'Expected a whole backup',
    );
  });

  it('refuses a file that is not there', async () => {
    await expect(restoreOver(join(folder.path, 'missing'))).rejects.toThrow('there is no file');
  });

  it('refuses a folder, and what cannot be read twice', async () => {
    await expect(restoreOver(folder.path)).rejects.toThrow(
      `Expected a backup, but ${folder.path} is a folder.`,
    );
    await expect(restoreOver('/dev/null')).rejects.toThrow(
      'Expected a backup, but /dev/null is a device, a pipe or a socket.',
    );
    await expect(restoreOver(join(file, 'below'))).rejects.toThrow('there is no file');
  });

  it('takes a backup by a link', async () => {
    const link = join(folder.path, 'link');
    await symlink(file, link);

    await expect(restore(target, link, { replaces: false })).rejects.toThrow(
      'Expected a database without records',
    );
  });

  it('refuses a backup of a newer Concord, and says what is unknown', async () => {
    const path = await packed(
      'newer',
      signed((await text()).replace('["Foundation', '["Future9","Foundation')),
    );

    await expect(restoreOver(path)).rejects.toThrow(
      'it was made by a newer one, which has Future9.',
    );
  });

  it('refuses a database with records, unless they are to be replaced', async () => {
    await expect(restore(target, file, { replaces: false })).rejects.toThrow(
      'Expected a database without records, but it has some',
    );
  });

  it('refuses a database that a server is on', async () => {
    await expect(restore(app.url, file, { replaces: true })).rejects.toThrow(
      'Expected no server on the database, but there are 1: stop them first.',
    );
  });

  it('changes nothing when a row in the middle is refused', async () => {
    const altered = (await text()).replace(
      /("table":"agreement_party".*\n[^\n]*?\t)[0-9a-f-]{36}/,
      '$100000000-0000-7000-8000-000000000000',
    );
    const path = await packed('broken', signed(altered));

    await expect(restoreOver(path)).rejects.toThrow(/violates foreign key constraint/);
  });
});

describe('a backup', () => {
  let folder: Awaited<ReturnType<typeof makeFolder>>;
  let app: TestApp;
  beforeAll(async () => {
    folder = await makeFolder();
    app = await startApp();
  });
  afterAll(async () => {
    await app.stop();
    await folder.remove();
  });

  it('replaces no link, nor what it leads to', async () => {
    const path = join(folder.path, 'linked');
    const link = join(folder.path, 'link');
    await writeFile(path, 'kept');
    await symlink(path, link);

    await expect(backUp(app.url, link)).rejects.toThrow(
      `Expected a file, or nothing, to be replaced at ${link}, but there is a symbolic link.`,
    );
    expect([await readlink(link), await readFile(path, 'utf8')]).toEqual([path, 'kept']);
  });

  it('replaces no folder, and nothing else that is no file', async () => {
    const path = join(folder.path, 'socket');
    const server = createServer().listen(path);
    await once(server, 'listening');

    await expect(backUp(app.url, path)).rejects.toThrow('there is a device, a pipe or a socket.');
    expect((await stat(path)).isSocket()).toBe(true);
    await expect(backUp(app.url, folder.path)).rejects.toThrow('but there is a folder.');
    server.close();
  });

  it('is left in a folder that is there', async () => {
    const missing = join(folder.path, 'missing');

    await expect(backUp(app.url, join(missing, 'file'))).rejects.toThrow(
      `Expected a folder to leave ${join(missing, 'file')} in, but ${missing} is none.`,
    );
  });
});

describe('a restore that replaces', () => {
  it('leaves nothing of what there was', async () => {
    const folder = await makeFolder();
    const file = join(folder.path, 'registry.backup');
    const app = await startApp();
    await app.make.topic();
    await app.registry.numberChanges();
    await backUp(app.url, file);
    const expected = await contentsOf(app.url);
    await app.stop();
    await query(app.url, 'DELETE FROM topic');
    await query(app.url, 'UPDATE cursor_key SET secret = $$other$$');

    await restore(app.url, file, { replaces: true });

    expect(await contentsOf(app.url)).toEqual(expected);
    await folder.remove();
  });
});

/** The same with the checksum that it should have. */
function signed(text: string): string {
  const start = text.lastIndexOf('{"sequences"');
  const sha256 = createHash('sha256').update(text.slice(0, start)).digest('hex');
  const trailer = { ...(JSON.parse(text.slice(start)) as object), sha256 };
  return `${text.slice(0, start)}${JSON.stringify(trailer)}\n`;
}
