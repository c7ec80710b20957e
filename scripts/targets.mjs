import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const src = join(root, 'src');
const client = join(src, 'playground', 'client');
const shared = ['package-lock.json', 'scripts/targets.mjs'].map((name) => join(root, name));

/** Where Vite puts the page: at the place in dist that its sources have in src. */
export const playgroundFolder = join(dist, 'playground', 'client');

/** @type {import('./stale.mjs').Target} */
const server = {
  name: 'server',
  root,
  inputs: [src, join(root, 'tsconfig.json'), join(root, 'tsconfig.build.json'), ...shared],
  except: [client],
  stamp: join(dist, '.stamp-server'),
  outputs: (files) =>
    files
      .filter((file) => file.startsWith(src) && /(?<!\.d)\.ts$/.test(file))
      .map((file) => join(dist, relative(src, file).replace(/\.ts$/, '.js'))),
  async build() {
    removeServer(dist, playgroundFolder);
    await run('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  },
};

/** @type {import('./stale.mjs').Target} */
const playground = {
  name: 'playground',
  root,
  inputs: [client, ...shared],
  except: [],
  stamp: join(dist, '.stamp-playground'),
  outputs: () => [join(playgroundFolder, 'index.html')],
  build: () => run('vite/bin/vite.js', ['build', '--config', join(client, 'vite.config.ts')]),
};

/** What `npm start` builds, in this order. */
export const targets = [server, playground];

/**
 * Removes what tsc wrote into `folder`, so that no file outlives its source; keeps `kept`
 * and, at the top, the stamps and locks of the builds.
 * @param {string} folder
 * @param {string} kept
 */
export function removeServer(folder, kept) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (path === kept || name.startsWith('.stamp-')) continue;
    if (kept.startsWith(path + sep)) removeServer(path, kept);
    else rmSync(path, { recursive: true });
  }
}

/**
 * @param {string} tool  a program below node_modules
 * @param {string[]} args
 */
function run(tool, args) {
  const program = join(root, 'node_modules', tool);
  if (!existsSync(program)) {
    throw new Error(`Expected ${tool} in node_modules, which builds Concord: run \`npm install\`.`);
  }
  // Under NODE_ENV=test or development Vite would bundle the slow React of developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [program, ...args], { cwd: root, env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(new Error(`Expected ${tool} to end with 0, but it ended with ${code ?? signal}.`));
    });
  });
}
