import { fileURLToPath } from 'node:url';
import { startProgram } from '../../load/start-server.mjs';

const MAIN = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));

/**
 * Starts the server as it ships, as a process of its own: on a database, or with an embedded one in a folder.
 * @param {{ databaseUrl?: string, folder?: string, environment?: NodeJS.ProcessEnv, port?: number, flags?: readonly string[], isChannelOpen?: boolean }} options
 */
export function startConcord({
  databaseUrl = '',
  folder = '',
  environment,
  port,
  flags = [],
  isChannelOpen,
}) {
  return startProgram({
    name: 'concord',
    command: [process.execPath, ...flags, MAIN],
    environment: { DATABASE_URL: databaseUrl, CONCORD_DATA: folder, ...environment },
    port,
    isChannelOpen,
  });
}
