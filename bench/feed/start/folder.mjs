import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isServerOf } from '../../../dist/shared/postgres/liveness.js';

/** Makes a temporary folder for an embedded PostgreSQL. */
export async function makeFolder() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'concord-feed-')));
  // PostgreSQL runs under an account of its own where we are root.
  await chmod(folder, 0o755);
  return folder;
}

/** Removes such a folder, after which nothing is left of its PostgreSQL. */
export const removeFolder = (folder) => rm(folder, { recursive: true, force: true });

/** The key that the first start on a folder has made. */
export const adminKeyIn = async (folder) =>
  (await readFile(join(folder, 'admin.key'), 'utf8')).trim();

/** The process id of the PostgreSQL that runs in a folder; null where none does. */
export async function postmasterIn(folder) {
  const cluster = join(folder, 'postgres', 'cluster');
  const content = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(content, 10);
  return pid > 0 && (await isServerOf(pid, cluster)) ? pid : null;
}
