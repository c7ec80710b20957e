import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TestFolder, query, refusal, settings } from './test-folder.ts';

let folder: TestFolder;

beforeEach(async () => {
  folder = await TestFolder.make();
});

afterEach(() => folder.clear());

describe('over TCP', () => {
  it('asks for the password that only the owner can read', async () => {
    const postgres = await folder.start({ transport: 'tcp' });
    const password = join(folder.home, 'password');
    expect((await stat(password)).mode & 0o777).toBe(0o600);
    expect(await query(postgres.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    const wrong = new URL(postgres.url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('says which port is taken, and finds a free one when none is asked for', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    folder.afterwards(() => promisify(occupant.close.bind(occupant))());
    const { port } = occupant.address() as AddressInfo;
    await expect(
      folder.start({ transport: 'tcp', settings: { ...settings, port: String(port) } }),
    ).rejects.toEqual(refusal('PORT_TAKEN', new RegExp(`port ${port}.*free it`)));
    const postgres = await folder.start({ transport: 'tcp' });
    expect(await query(postgres.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });
});
