import { lstat, readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EmbeddedPostgresError, errorCode, errorMessage } from './embedded-postgres-error.ts';

/** One entry of pg-symlinks.json: `target` is the name to create, `source` the file it stands for. */
interface RecordedLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Creates the shared-library links that npm cannot pack. The package's install script does the same,
 * but does not run under `--ignore-scripts`.
 */
export async function linkSharedLibraries(nativeFolder: string): Promise<void> {
  for (const { source, target } of await recordedLinks(nativeFolder)) {
    // Paths in the list are relative to the package, the folder above; both ends share one folder.
    const link = join(nativeFolder, '..', target);
    try {
      await lstat(link).catch(() => symlink(basename(source), link));
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue; // Another Concord was quicker.
      throw new EmbeddedPostgresError(
        'BINARIES_UNUSABLE',
        `The shared-library links of the embedded PostgreSQL are missing and could not be created in ` +
          `${nativeFolder} (${errorMessage(error)}): run \`npm rebuild\` as the owner of that folder`,
        { cause: error },
      );
    }
  }
}

async function recordedLinks(nativeFolder: string): Promise<RecordedLink[]> {
  try {
    const text = await readFile(join(nativeFolder, 'pg-symlinks.json'), 'utf8');
    return JSON.parse(text) as RecordedLink[];
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
