import { lstat, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import { BackupError } from './backup-error.ts';

/**
 * Makes sure that a backup can be left at a path: in a folder that is there, in the place of nothing, or of
 * a file. A device, a link or a folder is not replaced by it. @throws BackupError when it cannot
 */
export async function assertReplaceable(file: string): Promise<void> {
  const folder = dirname(file);
  if (!(await unlessMissing(stat(folder)))?.isDirectory())
    throw new BackupError(`Expected a folder to leave ${file} in, but ${folder} is none.`);
  const present = await unlessMissing(lstat(file));
  if (present && !present.isFile())
    throw new BackupError(
      `Expected a file, or nothing, to be replaced at ${file}, but there is ${kindOf(present)}.`,
    );
}

/** Makes sure that there is a file to be read at a path, also by a link. @throws BackupError when there is none */
export async function assertReadable(file: string): Promise<void> {
  const present = await unlessMissing(stat(file));
  if (!present) throw new BackupError(`Expected a backup, but there is no file ${file}.`);
  // It is read twice, which what is no file may not bear.
  if (!present.isFile())
    throw new BackupError(`Expected a backup, but ${file} is ${kindOf(present)}.`);
}

async function unlessMissing(stats: Promise<Stats>): Promise<Stats | null> {
  try {
    return await stats;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return null;
    throw error;
  }
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isSymbolicLink()) return 'a symbolic link';
  return 'a device, a pipe or a socket';
}
