import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError, errorCode, errorMessage } from './embedded-postgres-error.ts';

/**
 * Where one embedded PostgreSQL lives: `<CONCORD_DATA>/postgres`, with mode 0700 and owned by the
 * account that PostgreSQL runs as, so that nobody else reaches the socket, the log or the password.
 */
export interface Home {
  readonly path: string;
  /** The database cluster, PGDATA. */
  readonly cluster: string;
  readonly serverLog: string;
  /** Only where TCP is used. */
  readonly password: string;
}

/** Names the files of a home at a path; touches nothing. */
export function homeAt(path: string): Home {
  return {
    path,
    cluster: join(path, 'cluster'),
    serverLog: join(path, 'server.log'),
    password: join(path, 'password'),
  };
}

/** Creates CONCORD_DATA where it is missing, enterable by the account whatever root's umask is. */
export async function makeFolder(folder: string): Promise<void> {
  await orNotWritable(folder, async () => {
    const created = await mkdir(folder, { recursive: true });
    if (created && process.getuid?.() === 0) await chmod(folder, 0o755);
  });
}

const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST'];

/** Runs a step that writes into a folder; a refusal by the file system becomes FOLDER_NOT_WRITABLE. */
export async function orNotWritable<T>(folder: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!refusals.includes(errorCode(error) ?? '')) throw error;
    const uid = process.getuid?.();
    throw new EmbeddedPostgresError(
      'FOLDER_NOT_WRITABLE',
      `Cannot read and write ${folder}${uid === undefined ? '' : ` as uid ${uid}`} ` +
        `(${errorMessage(error)}): give this user the folder and free space on it, ` +
        'or point CONCORD_DATA at another one',
      { cause: error },
    );
  }
}
