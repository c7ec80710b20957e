import { chmod, chown, stat } from 'node:fs/promises';
import { TestFolder, itAsRoot, nobody, query } from './test-folder.ts';

let folder: TestFolder;

beforeEach(async () => {
  folder = await TestFolder.make();
});

afterEach(() => folder.clear());

describe('accounts', () => {
  itAsRoot(
    'an ordinary user runs PostgreSQL as itself, and root takes over as that user',
    async () => {
      await chown(folder.path, nobody.uid, nobody.gid);
      const concord = await folder.startChild({}, nobody);
      const { url } = await concord.outcome;
      expect((await stat(folder.cluster)).uid).toBe(nobody.uid);
      await query(url, 'CREATE TABLE kept AS SELECT 1 AS n');
      await concord.stop();
      const postgres = await folder.start();
      expect(await query(postgres.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    },
  );

  itAsRoot('root hands PostgreSQL to the owner of the folder where that is not root', async () => {
    const owner = { uid: 1, gid: 1 };
    await chown(folder.path, owner.uid, owner.gid);
    await chmod(folder.path, 0o700);
    await folder.start();
    expect(await stat(folder.cluster)).toMatchObject(owner);
  });
});
