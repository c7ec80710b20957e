import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../backup/registries.ts';
import { startApp } from '../support/app.ts';
import { concord } from './concord.ts';

describe('concord backup and restore', () => {
  it('take a registry into the embedded PostgreSQL of a new folder', async () => {
    const folder = await makeFolder();
    const app = await startApp();
    await app.make.topic({ name: 'Moved' });
    const file = join(folder.path, 'registry.backup');
    const data = join(folder.path, 'data');
    await mkdir(data);

    const backup = await concord(['backup', file], { DATABASE_URL: app.url }).ending();
    const restore = await concord(['restore', file], { CONCORD_DATA: data }).ending();
    const again = await concord(['restore', file], { CONCORD_DATA: data }).ending();

    expect(backup.lines).toEqual([
      expect.stringMatching(/^Backed up \d+ rows of \d+ tables into /),
    ]);
    expect(restore).toMatchObject({ code: 0, errors: '' });
    expect(restore.lines).toContainEqual(
      expect.stringMatching(/^Restored the registry as it was at 20/),
    );
    // It is there.
    expect(again).toMatchObject({ code: 1 });
    expect(again.errors).toMatch(/^Expected a database without records/);
    await app.stop();
    await folder.remove();
  });
});
