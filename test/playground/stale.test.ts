import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhenStale, isStale, type Target } from '../../scripts/stale.mjs';
import { removeServer } from '../../scripts/targets.mjs';

describe('what npm start builds', () => {
  let root: string;
  let builds: number;
  let target: Target;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'stale-'));
    builds = 0;
    await mkdir(join(root, 'src', 'client'), { recursive: true });
    await writeFile(join(root, 'src', 'a.ts'), 'one');
    target = {
      name: 'server',
      root,
      inputs: [join(root, 'src'), join(root, 'missing.json')],
      except: [join(root, 'src', 'client')],
      stamp: join(root, 'dist', '.stamp-server'),
      outputs: () => [join(root, 'dist', 'a.js')],
      build: async () => {
        builds += 1;
        await writeFile(join(root, 'dist', 'a.js'), 'built');
      },
    };
  });
  afterEach(() => rm(root, { recursive: true }));

  it('is built once, and not again while its inputs stay the same', async () => {
    expect(await buildWhenStale(target)).toEqual(expect.any(Number));
    await utimes(join(root, 'src', 'a.ts'), new Date(), new Date());
    await writeFile(join(root, 'src', 'client', 'page.ts'), 'not an input');
    expect(await buildWhenStale(target)).toBeNull();
    expect(builds).toBe(1);
  });

  it.each<[string, () => Promise<void>]>([
    ['a source changes', () => writeFile(join(root, 'src', 'a.ts'), 'two')],
    ['a source is added', () => writeFile(join(root, 'src', 'b.ts'), '')],
    ['a source goes', () => rm(join(root, 'src', 'a.ts'))],
    ['an input comes that was missing', () => writeFile(join(root, 'missing.json'), '{}')],
    ['an output goes', () => rm(join(root, 'dist', 'a.js'))],
  ])('is built again when %s', async (_what, change) => {
    await buildWhenStale(target);
    await change();
    expect(isStale(target)).toBe(true);
    await buildWhenStale(target);
    expect(builds).toBe(2);
    expect(isStale(target)).toBe(false);
  });

  it('stays stale after a build that failed, even if an earlier one had ended well', async () => {
    await buildWhenStale(target);
    await writeFile(join(root, 'src', 'a.ts'), 'broken');
    const failing = { ...target, build: () => Promise.reject(new Error('tsc ended with 2')) };
    await expect(buildWhenStale(failing)).rejects.toThrow('tsc ended with 2');
    expect(isStale(target)).toBe(true);
    await writeFile(join(root, 'src', 'a.ts'), 'one');
    expect(isStale(target)).toBe(true);
    expect(await readdir(join(root, 'dist'))).toEqual(['a.js']);
  });

  it('stays stale when a source changes while it is built', async () => {
    const slow = {
      ...target,
      build: async () => {
        await target.build();
        await writeFile(join(root, 'src', 'a.ts'), 'changed meanwhile');
      },
    };
    await buildWhenStale(slow);
    expect(isStale(target)).toBe(true);
  });

  it('is built once by two starts at the same time', async () => {
    await Promise.all([buildWhenStale(target), buildWhenStale(target)]);
    expect(builds).toBe(1);
  });

  it('is built in spite of the lock of a build that was killed', async () => {
    await mkdir(join(root, 'dist'));
    // No system gives out a process id this high.
    await writeFile(`${target.stamp}.lock`, '2147483646');
    await buildWhenStale(target);
    expect(builds).toBe(1);
  });

  it('leaves no file of a source that is gone, and keeps the page', async () => {
    const dist = join(root, 'dist');
    await mkdir(join(dist, 'playground', 'client'), { recursive: true });
    await mkdir(join(dist, 'country'));
    for (const name of ['main.js', 'country/old.js', 'playground/old.js', '.stamp-playground']) {
      await writeFile(join(dist, name), '');
    }
    await writeFile(join(dist, 'playground', 'client', 'index.html'), '');
    removeServer(dist, join(dist, 'playground', 'client'));
    expect((await readdir(dist)).sort()).toEqual(['.stamp-playground', 'playground']);
    expect(await readdir(join(dist, 'playground'))).toEqual(['client']);
    expect(existsSync(join(dist, 'playground', 'client', 'index.html'))).toBe(true);
  });
});
