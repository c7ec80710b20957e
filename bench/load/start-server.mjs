import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** How long a contestant may take to listen. */
const START_MS = 60_000;

/**
 * @typedef {{ name: string, port: number, pid: number, stop: () => Promise<void> }} Running
 */

/**
 * Starts a contestant on a database; resolves when it says that it is ready.
 * @param {import('../contestants/index.mjs').Contestant} contestant
 * @returns {Promise<Running>}
 */
export async function startServer({ name, node }, databaseUrl) {
  const port = await freePort();
  const file = fileURLToPath(new URL(`../contestants/${name}/server.mjs`, import.meta.url));
  const child = spawn(node, [file], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
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
    port,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
