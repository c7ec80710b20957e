import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError, errorCode } from './embedded-postgres-error.ts';

/** The unprivileged account that PostgreSQL runs as, and that owns its files. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Chooses the account for a folder: undefined (ourselves) for an ordinary user and on Windows.
 * PostgreSQL refuses to run as root, so root hands it to the owner of the folder (a checkout or a
 * mounted volume usually has one who can reach it), and to `nobody` where that owner is root too.
 */
export async function chooseAccount(home: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const { path, owner } = await nearestOwner(home);
  if (owner.uid !== 0) {
    // An existing cluster must keep its owner; a new one needs an account that initdb can look up.
    if (path === home || (await passwdEntries()).some((entry) => entry.uid === owner.uid)) {
      return owner;
    }
  }
  const nobody = (await passwdEntries()).find((entry) => entry.account === 'nobody');
  if (nobody) return nobody;
  throw new EmbeddedPostgresError(
    'START_FAILED',
    'PostgreSQL refuses to run as root, and there is no account "nobody" to run it as: ' +
      'start Concord as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own',
  );
}

/** The owner of a path, or of the nearest folder above it that exists. */
async function nearestOwner(path: string): Promise<{ path: string; owner: Account }> {
  try {
    const { uid, gid } = await stat(path);
    return { path, owner: { uid, gid } };
  } catch (error) {
    const parent = dirname(path);
    if (parent === path || errorCode(error) !== 'ENOENT') throw error;
    return nearestOwner(parent);
  }
}

async function passwdEntries(): Promise<(Account & { account: string })[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [account = '', , uid, gid] = line.split(':');
    // Some systems write nobody as -2, which the kernel takes as an unsigned number.
    return uid && gid ? [{ account, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }] : [];
  });
}
