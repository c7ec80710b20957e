import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './liveness.ts';

/** Homes that this very program is filling now. */
const ours = new Set<string>();

/** Creates a private (0700) empty folder beside a home, in which a cluster can be prepared. */
export async function makeUnfinishedHome(home: string): Promise<string> {
  const path = await mkdtemp(`${home}.unfinished-${process.pid}-`);
  ours.add(path);
  return path;
}

/** Removes an unfinished home, where it still is. */
export async function removeUnfinishedHome(path: string): Promise<void> {
  // An initdb that outlived its Concord may still be writing into the folder, hence the retries.
  await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  ours.delete(path);
}

/** Removes what interrupted starts left beside a home; those of a Concord that is alive stay. */
export async function removeAbandonedHomes(home: string): Promise<void> {
  const prefix = `${basename(home)}.unfinished-`;
  for (const name of await readdir(dirname(home))) {
    if (!name.startsWith(prefix)) continue;
    const path = join(dirname(home), name);
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    const isInUse = pid === process.pid ? ours.has(path) : isAlive(pid);
    if (!isInUse) await removeUnfinishedHome(path);
  }
}
