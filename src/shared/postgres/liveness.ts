import { readlink, realpath } from 'node:fs/promises';
import { errorCode } from './embedded-postgres-error.ts';

/** Whether any program runs under a pid, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/**
 * Whether a pid is the server of this very cluster: undefined where the system does not tell.
 * A pid alone proves nothing: after a reboot, or in a container with its small numbers, it may be
 * anything's, and a killed server that nobody reaps keeps its pid as a zombie. A server's working
 * folder is its cluster, and Linux shows it to the server's own account and to root.
 */
export async function isServerOf(pid: number, cluster: string): Promise<boolean | undefined> {
  if (!isAlive(pid)) return false;
  const self = await readlink('/proc/self').catch(() => undefined);
  if (self !== String(process.pid)) return undefined;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(cluster));
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? false : undefined;
  }
}
