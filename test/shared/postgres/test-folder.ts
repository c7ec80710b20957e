import { access, chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../src/shared/postgres/embedded-postgres.ts';
import type {
  EmbeddedPostgres,
  EmbeddedPostgresOptions,
} from '../../../src/shared/postgres/embedded-postgres.ts';
import { compileChild, runChild } from './child-concord.ts';
import type { ChildConcord } from './child-concord.ts';

export const isRoot = process.getuid?.() === 0;

/** For what only root can set up. */
export const itAsRoot = isRoot ? it : it.skip;

export const nobody = { uid: 65534, gid: 65534 };

/** What a power failure would do to the disk is not tested here. */
export const settings = { fsync: 'off', shared_buffers: '16MB' };

type Refined = Partial<Omit<EmbeddedPostgresOptions, 'log'>>;

/** A CONCORD_DATA of a test's own; all that the test starts there is stopped and removed after it. */
export class TestFolder {
  private readonly cleanups: (() => Promise<unknown>)[] = [];

  private constructor(readonly path: string) {}

  static async make(): Promise<TestFolder> {
    const path = await mkdtemp(join(tmpdir(), 'concord-test-'));
    await chmod(path, 0o755);
    const folder = new TestFolder(path);
    folder.afterwards(() => rm(path, { recursive: true, force: true }));
    return folder;
  }

  /** Names a step for the end; the steps run last first. */
  afterwards(cleanup: () => Promise<unknown>): void {
    this.cleanups.push(cleanup);
  }

  async clear(): Promise<void> {
    for (const cleanup of this.cleanups.splice(0).reverse()) await cleanup();
  }

  async start(refined: Refined = {}): Promise<EmbeddedPostgres> {
    const options = { folder: this.path, settings, log: () => undefined, ...refined };
    const postgres = await startEmbeddedPostgres(options);
    this.afterwards(() => postgres.stop());
    return postgres;
  }

  /** Starts it from a Node program of its own, with nothing set in its environment. */
  async startChild(refined: Refined = {}, account?: typeof nobody): Promise<ChildConcord> {
    const script = await compiledChild();
    const concord = runChild(script, { folder: this.path, settings, ...refined }, account);
    this.afterwards(() => concord.stop());
    return concord;
  }

  get home(): string {
    return join(this.path, 'postgres');
  }

  get cluster(): string {
    return join(this.home, 'cluster');
  }

  get pidFile(): string {
    return join(this.cluster, 'postmaster.pid');
  }

  async serverPid(): Promise<number> {
    return Number.parseInt(await readFile(this.pidFile, 'utf8'), 10);
  }

  /** The names of homes that an initdb has begun and not finished. */
  async unfinished(): Promise<string[]> {
    return (await readdir(this.path)).filter((name) => name.includes('unfinished'));
  }
}

let compiling: Promise<string> | undefined;

function compiledChild(): Promise<string> {
  compiling ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'concord-child-'));
    afterAllFolders.push(folder);
    return compileChild(folder);
  })();
  return compiling;
}

const afterAllFolders: string[] = [];

afterAll(async () => {
  for (const folder of afterAllFolders) await rm(folder, { recursive: true, force: true });
});

/** The rows of a statement, on a connection of its own. */
export async function query<T>(url: string | undefined, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Waits for a condition, by asking again and again. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`expected within 15 s: ${what}`);
    await new Promise(setImmediate);
  }
}

/** A refusal has a stable code and one line, which matches a pattern. */
export function refusal(code: string, message: RegExp): unknown {
  return expect.objectContaining({
    code,
    message: expect.stringMatching(new RegExp(`^(?!.*\\n).*${message.source}`)) as string,
  });
}
