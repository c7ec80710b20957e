import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessEvents } from '../../src/access/access-events.ts';
import { makeFirstKey } from '../../src/access/first-key.ts';
import { openRegistry, type Registry } from '../../src/registry.ts';
import { startApp } from '../support/app.ts';
import { createDatabase } from '../support/database.ts';

describe('the first key', () => {
  let url: string;
  let registry: Registry;
  let folder: string;
  beforeEach(async () => {
    url = await createDatabase();
    const onError = (error: Error) => {
      throw error;
    };
    registry = await openRegistry({ url, onError });
    folder = await mkdtemp(join(tmpdir(), 'concord-first-key-'));
  });
  afterEach(async () => {
    await registry.close();
    await rm(folder, { recursive: true });
  });

  const make = () => makeFirstKey(registry.dataSource, folder, new AccessEvents());

  it('is an administrator’s, and in a file that only its owner can read', async () => {
    const file = (await make()) ?? '';
    const secret = (await readFile(file, 'utf8')).trim();
    const app = await startApp({ url });
    const { viewer } = await app.run('{ viewer { name role } }', {}, { as: secret });
    await app.stop();

    expect(file).toBe(join(folder, 'admin.key'));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['admin.key']);
    expect(viewer).toEqual({ name: 'key:admin', role: 'ADMIN' });
  });

  it('is made once: not by a second start, nor by servers that start at once', async () => {
    const made = await Promise.all([make(), make(), make()]);
    const before = await readFile(join(folder, 'admin.key'), 'utf8');

    expect(made.filter((file) => file !== null)).toHaveLength(1);
    expect(await make()).toBeNull();
    expect(await readFile(join(folder, 'admin.key'), 'utf8')).toBe(before);
  });

  it('is not made where there are others', async () => {
    const app = await startApp({ url });
    await app.stop();

    expect(await make()).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not made when its file cannot be written, so that the next start makes it', async () => {
    const missing = join(folder, 'missing');
    await expect(makeFirstKey(registry.dataSource, missing, new AccessEvents())).rejects.toThrow(
      'ENOENT',
    );

    expect(await make()).toBe(join(folder, 'admin.key'));
  });
});
