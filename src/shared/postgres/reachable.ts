import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './account.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/**
 * Throws FOLDER_UNREACHABLE unless the account may enter a folder and every folder above it.
 * Root may, so only the account's own look at the permissions tells: a checkout in /root cannot work.
 */
export async function assertReachable(account: Account, folder: string): Promise<void> {
  let path = await realpath(folder);
  for (;;) {
    const { uid, gid, mode } = await stat(path);
    const enter = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & enter) === 0) {
      throw new EmbeddedPostgresError(
        'FOLDER_UNREACHABLE',
        `PostgreSQL refuses to run as root, and the account it runs as instead (uid ${account.uid}) ` +
          `cannot enter ${path} (mode ${(mode & 0o777).toString(8)}) on the way to ${folder}: ` +
          `let others enter it (chmod o+x ${path}), keep Concord and CONCORD_DATA elsewhere (for ` +
          'example /srv), start Concord as an ordinary user, or set DATABASE_URL',
      );
    }
    if (dirname(path) === path) return;
    path = dirname(path);
  }
}
