import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { POSTGRES_MAJOR } from './binaries.ts';
import { EmbeddedPostgresError, errorCode } from './embedded-postgres-error.ts';
import { orNotWritable } from './home.ts';
import type { Home } from './home.ts';

/**
 * Whether a home holds a cluster that our server can open; false where there is no home yet.
 * Throws OTHER_MAJOR_VERSION or NOT_A_CLUSTER, because only its owner can say what to do with it.
 */
export async function hasCluster(home: Home): Promise<boolean> {
  const version = await clusterVersion(home);
  if (version === undefined) return false;
  if (version === POSTGRES_MAJOR) return true;
  throw new EmbeddedPostgresError(
    'OTHER_MAJOR_VERSION',
    `${home.cluster} was written by PostgreSQL ${version}, and the embedded one is ${POSTGRES_MAJOR}: ` +
      `run a PostgreSQL ${version} on it and set DATABASE_URL, or move ${home.path} away to begin anew ` +
      '(pg_dump from the old version carries the content over)',
  );
}

/** The major version in PG_VERSION, undefined where there is no home at all. */
async function clusterVersion(home: Home): Promise<string | undefined> {
  try {
    const text = await orNotWritable(home.path, () =>
      readFile(join(home.cluster, 'PG_VERSION'), 'utf8'),
    );
    return text.trim();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  // A home appears whole, by renaming: one without a cluster is not our doing.
  const isThere = await access(home.path).then(
    () => true,
    () => false,
  );
  if (!isThere) return undefined;
  throw new EmbeddedPostgresError(
    'NOT_A_CLUSTER',
    `${home.path} exists but holds no PostgreSQL cluster (no cluster/PG_VERSION): ` +
      'move it away to begin anew, or bring back what was in it',
  );
}
