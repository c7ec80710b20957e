import pg from 'pg';
import { startEmbeddedPostgres } from '../../dist/shared/postgres/embedded-postgres.js';
import { createKey } from '../../dist/access/create-key.js';
import { makeFolder, postmasterIn, removeFolder } from '../feed/start/folder.mjs';
import { untilGone } from './until.mjs';

/** A PostgreSQL of a study's own, in a temporary folder, which can be restarted below its servers. */
export class Database {
  url;
  #folder;
  #postgres;

  static async open() {
    const database = new Database();
    database.#folder = await makeFolder();
    await database.#start();
    return database;
  }

  /** Stops PostgreSQL as an administrator does, at once for those who are connected, and starts it again. */
  async restart() {
    const pid = await postmasterIn(this.#folder);
    process.kill(pid, 'SIGINT');
    await untilGone(pid);
    await this.#start();
  }

  async query(text, values) {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** The secret of a new key of an administrator. */
  async key() {
    const database = { query: (text, values) => this.query(text, values) };
    const settings = { name: 'bench', role: 'ADMIN', organizations: [], expiresAt: null };
    return (await createKey(database, settings)).secret;
  }

  async close() {
    await this.#postgres.stop();
    await removeFolder(this.#folder);
  }

  async #start() {
    this.#postgres = await startEmbeddedPostgres({ folder: this.#folder, log: () => undefined });
    this.url = this.#postgres.url;
  }
}
