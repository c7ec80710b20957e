import pg from 'pg';
import { createKey } from '../../../dist/access/create-key.js';
import { startEmbeddedPostgres } from '../../../dist/shared/postgres/embedded-postgres.js';
import { startConcord } from './concord.mjs';
import { makeFolder, postmasterIn, removeFolder } from './folder.mjs';

/**
 * A registry of a study's own, with the reference dataset: PostgreSQL in a temporary folder, and servers on it.
 * @typedef {object} Stage
 * @property {pg.Pool} pool connections to the database, past the servers
 * @property {number} postgresPid
 * @property {(Awaited<ReturnType<typeof startConcord>> & { key: string })[]} servers each with a key to write
 * @property {() => Promise<Stage['servers'][number]>} startServer another server on the database
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Stage>} */
export async function openStage({ servers: count = 1, ...options } = {}) {
  const folder = await makeFolder();
  const servers = [];
  const opened = [() => removeFolder(folder)];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const postgres = await startEmbeddedPostgres({ folder, log: () => undefined });
    opened.push(() => postgres.stop());
    const pool = new pg.Pool({ connectionString: postgres.url, max: 20 });
    pool.on('error', () => undefined);
    opened.push(() => pool.end());
    let key;
    const startServer = async () => {
      const server = await startConcord({ databaseUrl: postgres.url, ...options });
      opened.push(() => {
        // One that was stopped in its tracks cannot end.
        server.child.kill('SIGCONT');
        return server.stop();
      });
      // The first has migrated: so there is a table for it.
      key ??= await editorKey(pool);
      servers.push(Object.assign(server, { key }));
      return servers.at(-1);
    };
    // One after the other: the first migrates, and loads the dataset.
    for (let number = 0; number < count; number++) await startServer();
    // The dataset is the beginning of the log.
    await pool.query('SELECT sequence_changes()');
    return { pool, postgresPid: await postmasterIn(folder), servers, startServer, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function editorKey(pool) {
  const database = { query: async (text, values) => (await pool.query(text, values)).rows };
  const settings = { name: 'bench', role: 'EDITOR', organizations: [], expiresAt: null };
  return (await createKey(database, settings)).secret;
}
