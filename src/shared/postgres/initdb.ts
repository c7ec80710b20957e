import { randomBytes } from 'node:crypto';
import { appendFile, chown, open, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { runCommand } from './command.ts';
import { EmbeddedPostgresError, errorCode } from './embedded-postgres-error.ts';
import { homeAt } from './home.ts';
import type { Home } from './home.ts';
import type { Transport } from './listen-address.ts';
import { assertReachable } from './reachable.ts';
import { settingsFile } from './settings.ts';
import { makeUnfinishedHome, removeUnfinishedHome } from './unfinished-homes.ts';

/** How to make a cluster. */
export interface InitdbOptions {
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly transport: Transport;
  /** False only for clusters that may be lost. */
  readonly isDurable: boolean;
}

/**
 * Sorting and case follow PostgreSQL's own C.UTF-8, the same on every system. The system's character
 * classes still decide which letters pg_trgm sees: under plain C it overlooks all but ASCII ones.
 */
const characterClasses = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes a home with an empty UTF-8 cluster; it appears whole or not at all. */
export async function createHome(path: string, options: InitdbOptions): Promise<void> {
  const unfinished = homeAt(await makeUnfinishedHome(path));
  try {
    await fill(unfinished, options);
    await moveIntoPlace(unfinished.path, path);
  } finally {
    await removeUnfinishedHome(unfinished.path);
  }
}

async function fill(home: Home, options: InitdbOptions): Promise<void> {
  const { account } = options;
  if (account) {
    await chown(home.path, account.uid, account.gid);
    await assertReachable(account, dirname(home.path));
  }
  if (options.transport === 'tcp') {
    await writeFile(home.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (account) await chown(home.password, account.uid, account.gid);
  }
  await initdb(home, options);
  await appendFile(
    join(home.cluster, 'postgresql.conf'),
    `\ninclude_if_exists = '${settingsFile}'\n`,
  );
}

async function initdb(home: Home, options: InitdbOptions): Promise<void> {
  let complaint: string | undefined;
  for (const characterClass of characterClasses) {
    const args = [
      `--pgdata=${home.cluster}`,
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      `--lc-ctype=${characterClass}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      // Whoever reaches the socket has entered a folder that only its owner may enter.
      '--auth-local=trust',
      '--auth-host=scram-sha-256',
      '--no-instructions',
      ...(options.transport === 'tcp' ? [`--pwfile=${home.password}`] : []),
      ...(options.isDurable ? [] : ['--no-sync']),
    ];
    ({ complaint } = await runCommand(options.binaries.initdb, args, {
      cwd: home.path,
      account: options.account,
      logFile: home.serverLog,
    }));
    if (complaint === undefined) return;
    if (!complaint.includes('invalid locale name')) break;
  }
  throw new EmbeddedPostgresError(
    'INITDB_FAILED',
    `initdb could not make a cluster in ${dirname(home.path)}: ${complaint ?? ''}`,
  );
}

async function moveIntoPlace(unfinished: string, path: string): Promise<void> {
  try {
    await rename(unfinished, path);
  } catch (error) {
    // Another Concord was quicker on the same folder, and its cluster is as good as ours.
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(errorCode(error) ?? '')) throw error;
    return;
  }
  // The new name must outlive a power failure just as the rows written under it.
  const parent = process.platform === 'win32' ? undefined : await open(dirname(path), 'r');
  await parent?.sync();
  await parent?.close();
}
