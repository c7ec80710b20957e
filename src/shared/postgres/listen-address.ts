import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a server listens: a Unix socket in a folder, or a TCP host. */
export type ListenAddress =
  | { readonly socketFolder: string; readonly port: number }
  | { readonly host: string; readonly port: number };

/** A Unix socket needs no password; Windows has none that Node can reach, so TCP with one there. */
export type Transport = 'socket' | 'tcp';

export const defaultTransport: Transport = process.platform === 'win32' ? 'tcp' : 'socket';

/** Also the socket's number, so every home may use the same. */
const socketPort = 5432;

// The kernel's limit on a socket's path is 108 bytes on Linux and 104 on macOS, with the final NUL.
const longestSocketPath = 103;

const shortFolderPrefix = 'concord-postgres-';

/**
 * Chooses an address for a new server of a home: a socket in the home itself, which only its owner
 * may enter. Where that path is too long for a socket it goes into a new private folder (0700) with
 * a random name under the system's temporary folder; TCP would need a password. postmaster.pid says
 * where it went, so that later starts find it.
 */
export async function chooseListenAddress(
  home: string,
  transport: Transport,
): Promise<ListenAddress> {
  if (transport === 'tcp') return { host: '127.0.0.1', port: await freePort() };
  if (socketFits(home)) return { socketFolder: home, port: socketPort };
  const parent = socketFits(join(tmpdir(), `${shortFolderPrefix}XXXXXX`)) ? tmpdir() : '/tmp';
  return { socketFolder: await mkdtemp(join(parent, shortFolderPrefix)), port: socketPort };
}

/** The private folder under the temporary folder that an address uses, undefined where it uses none. */
export function shortSocketFolder(address: ListenAddress, home: string): string | undefined {
  if (!('socketFolder' in address) || address.socketFolder === home) return undefined;
  return address.socketFolder.includes(shortFolderPrefix) ? address.socketFolder : undefined;
}

function socketFits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestSocketPath;
}

/** A TCP port that is free now; it may be gone when the server binds it, so a start is tried again. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
