import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withBuildLock } from './build-lock.mjs';
import { filesBelow, fingerprint } from './fingerprint.mjs';

/**
 * Something that is built from files.
 * @typedef {object} Target
 * @property {string} name
 * @property {string} root      what the names of inputs are relative to
 * @property {string[]} inputs  files and folders whose contents decide the output
 * @property {string[]} except  paths below the inputs that do not
 * @property {string} stamp     the file that remembers the fingerprint of the last whole build
 * @property {(files: string[]) => string[]} outputs  files that must be there
 * @property {() => Promise<void>} build
 */

/**
 * Whether the inputs differ from those of the last whole build, or an output is missing.
 * @param {Target} target
 */
export function isStale(target) {
  const files = inputFiles(target);
  const stamp = existsSync(target.stamp) ? readFileSync(target.stamp, 'utf8') : '';
  return stamp !== fingerprint(target.root, files) || !target.outputs(files).every(existsSync);
}

/**
 * Builds a target when it is stale; one process at a time. The stamp goes before the build
 * begins and comes back after it ended well, so an interrupted build is done again.
 * @param {Target} target
 * @returns {Promise<number | null>} the seconds it took, null when it was fresh
 */
export async function buildWhenStale(target) {
  if (!isStale(target)) return null;
  return withBuildLock(`${target.stamp}.lock`, async () => {
    // The process that held the lock may have built just this.
    if (!isStale(target)) return null;
    const startedAt = performance.now();
    rmSync(target.stamp, { force: true });
    // Taken before the build: a source that changes while it runs must count as stale.
    const inputs = fingerprint(target.root, inputFiles(target));
    await target.build();
    mkdirSync(dirname(target.stamp), { recursive: true });
    writeFileSync(`${target.stamp}.new`, inputs);
    renameSync(`${target.stamp}.new`, target.stamp);
    return (performance.now() - startedAt) / 1000;
  });
}

/** @param {Target} target */
function inputFiles(target) {
  return target.inputs.flatMap((path) => filesBelow(path, target.except));
}
