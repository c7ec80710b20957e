import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';

/**
 * One PostgreSQL for the whole run: the embedded one on a folder of its own, or the server that
 * DATABASE_URL names. It gets a migrated template, of which every test file makes its database.
 */
export default async function setUp() {
  await build(['server']);
  const { startEmbeddedPostgres } = await import('../../dist/shared/postgres/embedded-postgres.js');
  const { createTemplate } = await import('./template.mjs');
  let stop = () => Promise.resolve();
  let url = process.env.DATABASE_URL;
  if (!url) {
    const folder = await mkdtemp(join(tmpdir(), 'concord-test-'));
    // Started by root, PostgreSQL runs as somebody else, who has to get here.
    await chmod(folder, 0o755);
    const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
    const postgres = await startEmbeddedPostgres({ folder, log: () => undefined, settings });
    url = postgres.url;
    stop = async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    };
  }
  const template = await createTemplate(url);
  process.env.CONCORD_TEST_URL = url;
  process.env.CONCORD_TEST_TEMPLATE = template.name;
  globalThis.stopConcordTests = async () => {
    await template.drop();
    await stop();
  };
}
