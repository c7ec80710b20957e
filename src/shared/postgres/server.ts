import { randomUUID } from 'node:crypto';
import { chmod, chown, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { runCommand } from './command.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { orNotWritable } from './home.ts';
import type { Home } from './home.ts';
import { chooseListenAddress, shortSocketFolder } from './listen-address.ts';
import type { ListenAddress, Transport } from './listen-address.ts';
import { isServerOf } from './liveness.ts';
import { findPostmaster } from './postmaster-pid.ts';
import { rotateLog } from './server-log.ts';
import { renderSettings, settingsFile } from './settings.ts';

/** A home and all that is needed to run its server. */
export interface ServerOptions {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly transport: Transport;
  readonly settings: Record<string, string>;
}

/** Recovery after a crash may take its time; PostgreSQL answers "starting up" meanwhile. */
export const START_TIMEOUT_SECONDS = 120;

const stopTimeoutMs = 60_000;

/**
 * Starts the server of a home and waits until it answers; in a session of its own, so that Ctrl-C in
 * the terminal does not take it away before Concord has drained. Returns undefined, or the last
 * complaint in its log where it did not start.
 */
export async function startServer(options: ServerOptions): Promise<string | undefined> {
  const { home, account } = options;
  const address = await chooseListenAddress(home.path, options.transport);
  const socketFolder = shortSocketFolder(address, home.path);
  if (account && socketFolder) await chown(socketFolder, account.uid, account.gid);
  await orNotWritable(home.path, async () => {
    await rotateLog(home.serverLog);
    await writeSettings(options, address);
  });
  const complaint = await pgCtl(options, [
    'start',
    '--wait',
    `--timeout=${START_TIMEOUT_SECONDS}`,
    `--log=${basename(home.serverLog)}`,
  ]);
  if (complaint !== undefined && socketFolder) await rm(socketFolder, { recursive: true });
  return complaint;
}

/** Stops the server of a home: open transactions are rolled back, what was committed is kept. */
export async function stopServer(options: ServerOptions, address: ListenAddress): Promise<void> {
  const { home } = options;
  const stopping = await findPostmaster(home.cluster);
  // Without --wait, which waits for any server: one that another Concord starts in the same moment too.
  const complaint = await pgCtl(options, ['stop', '--mode=fast', '--no-wait']);
  const deadline = Date.now() + stopTimeoutMs;
  while (stopping && (await isStillThere(stopping.pid, home.cluster))) {
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        'STOP_FAILED',
        `PostgreSQL in ${home.path} (pid ${stopping.pid}) did not stop within ${stopTimeoutMs / 1000} s: ` +
          `${complaint ?? 'it is still shutting down'}; see ${home.serverLog}`,
      );
    }
    await delay(20);
  }
  const socketFolder = shortSocketFolder(address, home.path);
  if (socketFolder) await rm(socketFolder, { recursive: true, force: true });
}

/** The pid file goes a moment before the server itself, which may still hold the folder's files. */
async function isStillThere(pid: number, cluster: string): Promise<boolean> {
  return (await findPostmaster(cluster))?.pid === pid || (await isServerOf(pid, cluster)) === true;
}

async function pgCtl(options: ServerOptions, args: string[]): Promise<string | undefined> {
  const { home, account, binaries } = options;
  // Relative to the working folder: pg_ctl puts its paths into a shell command, where some characters act.
  const common = [`--pgdata=${basename(home.cluster)}`, '--silent'];
  const { complaint } = await runCommand(binaries.pg_ctl, [...args, ...common], {
    cwd: home.path,
    account,
    logFile: home.serverLog,
    detached: true,
  });
  return complaint;
}

async function writeSettings(options: ServerOptions, address: ListenAddress): Promise<void> {
  const path = join(options.home.cluster, settingsFile);
  // Whole or not at all: another Concord may be starting a server from the same file.
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, renderSettings(address, options.settings));
  await chmod(draft, 0o600);
  if (options.account) await chown(draft, options.account.uid, options.account.gid);
  await rename(draft, path);
}
