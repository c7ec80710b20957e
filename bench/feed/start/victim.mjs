import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../load/start-server.mjs';
import { Api } from '../write/api.mjs';
import { startConcord } from './concord.mjs';
import { adminKeyIn, makeFolder, postmasterIn, removeFolder } from './folder.mjs';

const POLL_MS = 5;
const START_MS = 60_000;

/** A server with its embedded PostgreSQL, both in processes of their own: to be killed, and started again. */
export class Victim {
  api;
  #server;

  constructor(folder, port) {
    this.folder = folder;
    this.port = port;
    this.api = new Api({ port });
  }

  static async start() {
    const victim = new Victim(await makeFolder(), await freePort());
    try {
      await victim.restart();
    } catch (error) {
      await victim.close();
      throw error;
    }
    return victim;
  }

  /** Starts it. @returns {Promise<number>} the milliseconds until it has answered something of the database */
  async restart() {
    const begun = performance.now();
    const starting = startConcord({ folder: this.folder, port: this.port });
    const [server, answeredAt] = await Promise.all([starting, this.#answered(begun + START_MS)]);
    this.#server = server;
    this.api.key = await adminKeyIn(this.folder);
    return answeredAt - begun;
  }

  /** Kills the server, with or without its PostgreSQL, in the middle of whatever they do. */
  async kill({ isPostgresToo }) {
    const postmaster = isPostgresToo ? await postmasterIn(this.folder) : null;
    this.#server.child.kill('SIGKILL');
    if (postmaster) process.kill(postmaster, 'SIGKILL');
    await this.#server.exited;
  }

  async close() {
    await this.#server?.stop();
    // A server that was killed has left it.
    const postmaster = await postmasterIn(this.folder);
    if (postmaster) process.kill(postmaster, 'SIGKILL');
    await removeFolder(this.folder);
  }

  async #answered(deadline) {
    for (;;) {
      try {
        await this.api.checkpoint();
        return performance.now();
      } catch (error) {
        if (performance.now() > deadline) throw error;
        await delay(POLL_MS);
      }
    }
  }
}
