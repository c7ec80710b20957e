import { BackupError } from './backup-error.ts';

/** What is said of a file that is no backup, or not all of one. */
export function notWhole(file: string): BackupError {
  return new BackupError(
    `Expected a whole backup, but ${file} is none: it was cut short or altered, or is something else.`,
  );
}
