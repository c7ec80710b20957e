import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** No build takes this long: the process id of a dead holder may belong to another program by now. */
const LONGEST_BUILD_MS = 5 * 60_000;

/**
 * Runs `work` while no other process holds the same lock file: two builds at once would
 * delete each other's output. Waits for a living holder; the lock of a dead one is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withBuildLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  while (!acquire(file)) {
    if (holderIsAlive(file)) await setTimeout(100);
    else rmSync(file, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function acquire(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function holderIsAlive(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > LONGEST_BUILD_MS) return false;
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    // EPERM: alive, but another user's. Anything else: no such process, or the file is gone.
    return error.code === 'EPERM';
  }
}
