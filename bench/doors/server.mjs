import { fileURLToPath } from 'node:url';
import { startProgram } from '../load/start-server.mjs';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** What one caller may do is not what is measured here: all clients come from one address. */
const NO_LIMITS = { COST_PER_MINUTE: '0', CONNECTIONS_PER_ADDRESS: '0' };

/**
 * Starts the server as it ships, in a process of its own.
 * @param {{ databaseUrl: string, flags?: readonly string[], isChannelOpen?: boolean }} options
 */
export function startServer({ databaseUrl, flags = [], isChannelOpen = false }) {
  return startProgram({
    name: 'concord',
    command: [process.execPath, ...flags, MAIN],
    environment: { DATABASE_URL: databaseUrl, ...NO_LIMITS },
    isChannelOpen,
  });
}
