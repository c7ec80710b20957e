import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** How long a server may take to listen. */
const START_MS = 60_000;

/** All that measures comes from one address. */
const UNLIMITED = { COST_PER_MINUTE: '0', CONNECTIONS_PER_ADDRESS: '0' };

/**
 * @typedef {{ name: string, port: number, pid: number, stop: () => Promise<void> }} Running
 *
 * @typedef {object} Program
 * @property {string} name
 * @property {readonly string[]} command
 * @property {NodeJS.ProcessEnv} environment beside ours
 * @property {number} [port] a free one when left out
 * @property {boolean} [isChannelOpen] whether messages can be sent to it
 */

/**
 * Starts a contestant on a database; resolves when it says that it is ready.
 * @param {import('../contestants/index.mjs').Contestant} contestant
 * @returns {Promise<Running>}
 */
export function startServer({ name, node }, databaseUrl) {
  const file = fileURLToPath(new URL(`../contestants/${name}/server.mjs`, import.meta.url));
  return startProgram({ name, command: [node, file], environment: { DATABASE_URL: databaseUrl } });
}

/**
 * Starts a program that listens on `PORT`; resolves when it says that it is ready.
 * @param {Program} program
 * @returns {Promise<Running & { child: import('node:child_process').ChildProcess, exited: Promise<unknown> }>}
 */
export async function startProgram({ name, command, environment, port, isChannelOpen = false }) {
  const [file, ...args] = command;
  const own = port ?? (await freePort());
  const child = spawn(file, args, {
    env: {
      ...process.env,
      ...UNLIMITED,
      NODE_ENV: 'production',
      ...environment,
      PORT: String(own),
    },
    stdio: ['ignore', 'pipe', 'inherit', ...(isChannelOpen ? ['ipc'] : [])],
  });
  const exited = once(child, 'exit');
  const ready = new Promise((resolve) => {
    child.stdout.on('data', (text) => /ready/i.test(text) && resolve(true));
  });
  const late = new Promise((resolve) => setTimeout(resolve, START_MS, false).unref());
  if (!(await Promise.race([ready, late, exited.then(() => false)]))) {
    child.kill('SIGKILL');
    throw new Error(`Expected ${name} to be ready within ${START_MS / 1000} s, but it is not.`);
  }
  return {
    name,
    port: own,
    pid: child.pid,
    child,
    exited,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** A port that nothing listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
