import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { Role } from '../shared/viewer.ts';
import type { AccessEvents } from './access-events.ts';
import { hasKeys, lockFirstKey } from './api-key.service.ts';
import { createKey } from './create-key.ts';
import { newSecret } from './secret.ts';

const NAME = 'admin';

/**
 * Makes the key of an administrator where there never was a key, and leaves its secret in the file
 * `admin.key` of a folder, for its owner alone. @returns the path of the file; null when nothing was to be done
 */
export async function makeFirstKey(
  dataSource: DataSource,
  folder: string,
  events: AccessEvents,
): Promise<string | null> {
  return dataSource.transaction(async (manager) => {
    // Of servers that start at once on one folder, one makes it.
    await lockFirstKey(manager);
    if (await hasKeys(manager)) return null;
    const secret = newSecret();
    const file = join(folder, `${NAME}.key`);
    // The file comes first: without its key, the next start makes another; a key without its file is lost.
    await writeSecret(file, secret);
    const settings = { name: NAME, role: Role.ADMIN, organizations: [], expiresAt: null };
    await createKey(manager, settings, { events, secret });
    return file;
  });
}

/** Writes a file that is there as a whole or not at all, and that only its owner can read from the first byte on. */
async function writeSecret(file: string, secret: string): Promise<void> {
  const unfinished = `${file}.new`;
  await rm(unfinished, { force: true });
  await writeFile(unfinished, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true });
  await rename(unfinished, file);
}
