import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectGolden } from '../support/golden-file.ts';

describe('a golden file', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concord-golden-'));
    file = join(folder, 'x.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('must be there', async () => {
    await expect(expectGolden(file, 'new', {})).rejects.toThrow(
      'Expected a golden file x.json, but there is none: run `REFRESH_GOLDEN=1',
    );
  });

  it('must be what was received', async () => {
    await writeFile(file, 'old');

    await expectGolden(file, 'old', {});
    await expect(expectGolden(file, 'new', {})).rejects.toThrow('Expected: "old"');
    expect(await readFile(file, 'utf8')).toBe('old');
  });

  it('is written anew on demand', async () => {
    await expectGolden(file, 'new', { REFRESH_GOLDEN: '1' });

    expect(await readFile(file, 'utf8')).toBe('new');
  });

  it('is never written in CI', async () => {
    await writeFile(file, 'old');

    const refresh = expectGolden(file, 'new', { REFRESH_GOLDEN: '1', CI: 'true' });

    await expect(refresh).rejects.toThrow('Expected golden files to be compared in CI');
    expect(await readFile(file, 'utf8')).toBe('old');
  });
});
