import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { openRegistry } from '../../dist/registry.js';
import { startEmbeddedPostgres } from '../../dist/shared/postgres/embedded-postgres.js';
import { generate } from './generate.mjs';

const BENCH = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(BENCH, '.data');

/** What the data depend on. */
const SOURCES = ['data', 'shapes/kinds.mjs', '../src/migrations'];

/** Folders that nobody has used for this long are removed. */
const STALE_MS = 2 * 60 * 60_000;

/**
 * Starts PostgreSQL, as the registry ships it, on the generated data; makes them first unless they are
 * there from an earlier run and neither the generator nor the migrations have changed since.
 * @param {number} scale
 * @param {(line: string) => void} progress
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>} `pid` of the PostgreSQL that all its processes descend from
 */
export async function openData(scale, progress) {
  const folder = join(CACHE, `scale-${scale}-${await fingerprint()}`);
  if (!(await exists(folder))) {
    await removeStale();
    const unfinished = join(CACHE, `making-${process.pid}`);
    await make(unfinished, scale, progress);
    await rename(unfinished, folder);
  }
  const postgres = await startEmbeddedPostgres({ folder, log: () => undefined });
  const pidFile = join(folder, 'postgres', 'cluster', 'postmaster.pid');
  const pid = Number.parseInt(await readFile(pidFile, 'utf8'), 10);
  return { url: postgres.url, pid, stop: () => postgres.stop() };
}

async function make(folder, scale, progress) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // Only while they are made: they are read with the settings that ship.
  const settings = {
    max_wal_size: '8GB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    fsync: 'off',
  };
  const postgres = await startEmbeddedPostgres({ folder, log: progress, settings });
  try {
    const onError = (error) => progress(error.message);
    await (await openRegistry({ url: postgres.url, onError })).close();
    await generate(postgres.url, scale, progress);
  } finally {
    await postgres.stop();
  }
}

/** Data of an earlier generator or of earlier migrations, unless they are in use or were of late. */
async function removeStale() {
  await mkdir(CACHE, { recursive: true });
  for (const name of await readdir(CACHE)) {
    const folder = join(CACHE, name);
    const cluster = join(folder, 'postgres', 'cluster');
    const used = await stat(join(cluster, 'pg_wal')).catch(() => stat(folder));
    const isFree = !(await exists(join(cluster, 'postmaster.pid')));
    if (isFree && Date.now() - used.mtimeMs > STALE_MS)
      await rm(folder, { recursive: true, force: true });
  }
}

const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A short hash of all files that the data depend on. */
async function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(BENCH, source);
    const isFile = source.endsWith('.mjs');
    const files = isFile
      ? [path]
      : (await readdir(path, { recursive: true })).sort().map((name) => join(path, name));
    for (const file of files.filter(
      (name) => /\.(mjs|ts)$/.test(name) && name !== import.meta.filename,
    ))
      hash.update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 12);
}
