import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { createDatabase, databaseUrl } from './database.ts';
import { EmbeddedPostgresError, errorCode, errorMessage } from './embedded-postgres-error.ts';
import { takeLease } from './lease.ts';
import type { Lease } from './lease.ts';
import type { ListenAddress } from './listen-address.ts';
import { findPostmaster } from './postmaster-pid.ts';
import { START_TIMEOUT_SECONDS, startServer } from './server.ts';
import type { ServerOptions } from './server.ts';

/** A running server and our share in it. */
export interface Membership {
  readonly url: string;
  readonly address: ListenAddress;
  readonly lease: Lease;
  /** The server's process id. */
  readonly pid: number;
  /** Whether we started it; else it was running. */
  readonly isOurs: boolean;
}

/** How long a rival may hold the cluster without answering: one that is starting, or is on its way out. */
const rivalTimeoutMs = 15_000;

/**
 * Joins the server of a home, starting it where none runs. A server left by a killed Concord is
 * joined like any other. Of two that start one at once PostgreSQL lets one through, and the other
 * joins it.
 */
export async function joinServer(options: ServerOptions): Promise<Membership> {
  const begun = Date.now();
  let isOurs = false;
  for (;;) {
    const postmaster = await findPostmaster(options.home.cluster);
    if (postmaster?.address) {
      const { address, pid } = postmaster;
      const membership = await joinAt(options, address);
      if (membership) return { ...membership, address, pid, isOurs };
    }
    const waitedMs = Date.now() - begun;
    if (!postmaster?.isCertain) {
      const complaint = await startServer(options);
      isOurs = complaint === undefined;
      if (isOurs) continue;
      // The rival that we lost against, if there is one, is what the next round joins.
      if (!(await findPostmaster(options.home.cluster))?.isCertain) {
        judge(complaint ?? '', options, waitedMs);
      }
    } else if (waitedMs > START_TIMEOUT_SECONDS * 1000) {
      throw startFailed(options, `the server with pid ${postmaster.pid} does not answer`);
    }
    await delay(20);
  }
}

/** Joins a server that is there, undefined where none answers. */
export async function joinAt(
  { home }: ServerOptions,
  address: ListenAddress,
): Promise<{ url: string; lease: Lease } | undefined> {
  const password =
    'host' in address ? (await readFile(home.password, 'utf8').catch(() => '')).trim() : undefined;
  const url = databaseUrl(address, password);
  try {
    const lease = await takeLease(url).catch(async (error: unknown) => {
      if (!isUnprepared(error)) throw error;
      await createDatabase(address, password);
      return takeLease(url);
    });
    return lease && { url, lease };
  } catch (error) {
    throw new EmbeddedPostgresError(
      'START_FAILED',
      `PostgreSQL runs in ${home.path} but refuses Concord: ${errorMessage(error)}; see ${home.serverLog}`,
      { cause: error },
    );
  }
}

/** No such database, or no such role (which looks like a wrong password where there are passwords). */
function isUnprepared(error: unknown): boolean {
  return ['3D000', '28000', '28P01'].includes(errorCode(error) ?? '');
}

/** Throws unless a failed start is worth another try. */
function judge(complaint: string, options: ServerOptions, waitedMs: number): void {
  const isRival = /lock file ".*" (already exists|is empty)|pre-existing shared memory/.test(
    complaint,
  );
  if (isRival && waitedMs < rivalTimeoutMs) return;
  if (!/could not create any TCP\/IP sockets/.test(complaint)) {
    throw startFailed(options, complaint);
  }
  const { port } = options.settings;
  // A port of our choice is taken only if someone was quicker: the next try chooses another.
  if (port === undefined && waitedMs < rivalTimeoutMs) return;
  throw new EmbeddedPostgresError(
    'PORT_TAKEN',
    `PostgreSQL cannot listen on port ${port ?? 'chosen'} of 127.0.0.1, which something else uses: ` +
      'free it, or leave the setting out and a free one is chosen',
  );
}

function startFailed({ home }: ServerOptions, reason: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'START_FAILED',
    `PostgreSQL in ${home.path} did not start: ${reason}; see ${home.serverLog}`,
  );
}
