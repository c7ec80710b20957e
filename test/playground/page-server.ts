import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestApp } from '../support/app.ts';
import { startReferenceApp } from '../support/reference-app.ts';

export interface PageServer {
  readonly origin: string;
  readonly ask: TestApp['ask'];
  /** The secret of an administrator's key. */
  readonly key: string;
  close(): Promise<void>;
}

/**
 * The page, built when stale, in front of the registry with its reference dataset.
 * Built by another program, because Vite does not run inside of jest.
 */
export async function startPage(): Promise<PageServer> {
  const build = join(import.meta.dirname, '../../scripts/build.mjs');
  await promisify(execFile)(process.execPath, [build, 'playground']);
  const app = await startReferenceApp();
  return {
    origin: app.address,
    ask: (...asked) => app.ask(...asked),
    key: app.key,
    close: () => app.stop(),
  };
}
