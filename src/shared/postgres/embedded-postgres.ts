import { dirname, join, resolve } from 'node:path';
import { chooseAccount } from './account.ts';
import { findBinaries, POSTGRES_MAJOR } from './binaries.ts';
import { hasCluster } from './cluster.ts';
import { homeAt, makeFolder, orNotWritable } from './home.ts';
import { createHome } from './initdb.ts';
import { joinAt, joinServer } from './join-server.ts';
import type { Membership } from './join-server.ts';
import { defaultTransport } from './listen-address.ts';
import type { Transport } from './listen-address.ts';
import { assertReachable } from './reachable.ts';
import { stopServer } from './server.ts';
import type { ServerOptions } from './server.ts';
import { removeAbandonedHomes } from './unfinished-homes.ts';

/** A running embedded PostgreSQL. */
export interface EmbeddedPostgres {
  /** Connection string for node-postgres: database `concord`, as a role that owns it. */
  readonly url: string;
  /**
   * Gives PostgreSQL up, and stops it unless another Concord still uses the same folder. Call it
   * when every connection of ours is done; any that are left are cut off. Later calls do nothing.
   */
  stop(): Promise<void>;
}

/** Where to keep an embedded PostgreSQL and how to run it. */
export interface EmbeddedPostgresOptions {
  /** CONCORD_DATA; PostgreSQL lives in `postgres` below it. */
  readonly folder: string;
  /** Takes what happens, one line at a time. */
  readonly log: (line: string) => void;
  /** PostgreSQL's own settings, over ours. A server that is already running keeps what it has. */
  readonly settings?: Record<string, string>;
  readonly transport?: Transport;
}

/**
 * Starts PostgreSQL in a folder, making a UTF-8 cluster there first where there is none, or joins the
 * one that already runs there: another Concord's, or one that a killed Concord left behind. Several
 * Concords may use one folder; the last to stop stops PostgreSQL.
 * Throws EmbeddedPostgresError, whose one line says what is wrong and what to do.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { log } = options;
  const server = await prepare(options);
  const membership = await joinServer(server);
  const state = membership.isOurs ? 'started' : 'was already running, and is shared';
  log(`PostgreSQL ${POSTGRES_MAJOR} (pid ${membership.pid}) ${state}: ${server.home.path}`);
  let stopping: Promise<void> | undefined;
  return {
    url: membership.url,
    stop: () => (stopping ??= leave(server, membership, log)),
  };
}

async function prepare(options: EmbeddedPostgresOptions): Promise<ServerOptions> {
  const { folder, log, settings = {}, transport = defaultTransport } = options;
  const home = homeAt(join(resolve(folder), 'postgres'));
  const binaries = await findBinaries();
  const account = await orNotWritable(folder, () => chooseAccount(home.path));
  if (account) await assertReachable(account, dirname(binaries.postgres));
  await makeFolder(folder);
  await orNotWritable(folder, () => removeAbandonedHomes(home.path));
  if (!(await hasCluster(home))) {
    log(`Making a PostgreSQL ${POSTGRES_MAJOR} cluster: ${home.path}`);
    const isDurable = settings.fsync !== 'off';
    await orNotWritable(folder, () =>
      createHome(home.path, { binaries, account, transport, isDurable }),
    );
  }
  if (account) await assertReachable(account, home.path);
  return { home, binaries, account, transport, settings };
}

async function leave(
  server: ServerOptions,
  membership: Membership,
  log: (line: string) => void,
): Promise<void> {
  // A share may be lost while the server goes on, for instance after it restarted from a crash.
  const { lease } = membership.lease.isHeld()
    ? membership
    : ((await joinAt(server, membership.address)) ?? {});
  if (!lease) {
    log(`PostgreSQL had already stopped: ${server.home.path}`);
    return;
  }
  const isLast = await lease.release();
  if (isLast) await stopServer(server, membership.address);
  await lease.end();
  log(`PostgreSQL ${isLast ? 'stopped' : 'goes on for another Concord'}: ${server.home.path}`);
}
