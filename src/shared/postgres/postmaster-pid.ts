import { link, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './embedded-postgres-error.ts';
import type { ListenAddress } from './listen-address.ts';
import { isAlive, isServerOf } from './liveness.ts';

/** The server that a cluster's postmaster.pid names. */
export interface Postmaster {
  readonly pid: number;
  /** False where the system does not tell whether the pid is this cluster's server. */
  readonly isCertain: boolean;
  /** Undefined while the server has not written it yet. */
  readonly address: ListenAddress | undefined;
}

/**
 * The live server of a cluster, null where there is none. A file whose pid now belongs to something
 * else is moved out of the way, because PostgreSQL would take that for a rival and refuse to start;
 * one whose pid is gone PostgreSQL itself replaces. The file of a live server is never touched.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = join(cluster, 'postmaster.pid');
  const content = await readPidFile(file);
  if (content === undefined) return null;
  const [pidLine = '', , , port, socketFolder, host] = content.split('\n');
  const pid = Math.abs(Number.parseInt(pidLine, 10));
  // An empty file is what a crash between creating and writing it leaves; PostgreSQL explains it.
  if (!Number.isInteger(pid)) return null;
  const isServer = await isServerOf(pid, cluster);
  if (isServer === false) {
    if (isAlive(pid)) {
      await setAside(file, content);
      // Its socket has a lock file of its own, which names the same pid.
      const socketLock = join(socketFolder ?? '', `.s.PGSQL.${port ?? ''}.lock`);
      const lock = socketFolder ? await readPidFile(socketLock) : undefined;
      if (lock?.startsWith(`${pid}\n`)) await setAside(socketLock, lock);
    }
    return null;
  }
  const address = listenAddress(port, socketFolder, host);
  return { pid, isCertain: isServer === true, address };
}

function listenAddress(
  port: string | undefined,
  socketFolder: string | undefined,
  host: string | undefined,
): ListenAddress | undefined {
  if (!port) return undefined;
  if (socketFolder) return { socketFolder, port: Number(port) };
  // Both lines are empty until the server listens.
  if (!host) return undefined;
  return { host: host === '*' ? '127.0.0.1' : host, port: Number(port) };
}

async function setAside(file: string, judged: string): Promise<void> {
  const aside = `${file}.stale-${process.pid}`;
  try {
    await rename(file, aside);
    // Another Concord may have judged the same file, and started a server that wrote a new one.
    if ((await readPidFile(aside)) !== judged) await link(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
  }
  await rm(aside, { force: true });
}

async function readPidFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
