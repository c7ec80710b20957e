import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { transformFile } from '@swc/core';
import type { EmbeddedPostgresOptions } from '../../../src/shared/postgres/embedded-postgres.ts';

const root = join(import.meta.dirname, '../../..');

const compilation = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript' },
    rewriteRelativeImportExtensions: true,
  },
  module: { type: 'es6' },
} as const;

/** What a child says once it has started or was refused. */
export interface Outcome {
  readonly url?: string;
  readonly code?: string;
  readonly message?: string;
}

export interface ChildConcord {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
  /** Ends its input, upon which it stops its PostgreSQL and ends. */
  readonly stop: () => Promise<void>;
  /** kill -9, alone or with all of its process group. */
  readonly kill: (what?: 'alone' | 'group') => Promise<void>;
}

/** Node 20 runs no TypeScript: compiles child.ts and what it imports into a folder; the script's path. */
export async function compileChild(folder: string): Promise<string> {
  const lifecycle = join(root, 'src/shared/postgres');
  const sources = (await readdir(lifecycle)).map((name) => join(lifecycle, name));
  const script = join(import.meta.dirname, 'child.ts');
  for (const source of [...sources, script]) {
    const { code } = await transformFile(source, compilation);
    await mkdir(dirname(compiled(folder, source)), { recursive: true });
    await writeFile(compiled(folder, source), code);
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await chmod(folder, 0o755);
  return compiled(folder, script);
}

function compiled(folder: string, source: string): string {
  return join(folder, relative(root, source)).replace(/\.ts$/, '.js');
}

/** Runs the compiled child in a process group of its own, with nothing in its environment. */
export function runChild(
  script: string,
  options: Omit<EmbeddedPostgresOptions, 'log'>,
  account: { uid?: number; gid?: number } = {},
): ChildConcord {
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    ...account,
    cwd: '/',
    env: {},
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const firstLine = once(createInterface({ input: child.stdout }), 'line');
  return {
    child,
    outcome: Promise.race([firstLine, ended]).then(
      ([line]) => JSON.parse(typeof line === 'string' ? line : '{"message":"ended"}') as Outcome,
    ),
    stop: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async (what = 'alone') => {
      if (child.pid) process.kill(what === 'group' ? -child.pid : child.pid, 'SIGKILL');
      await ended;
    },
  };
}
