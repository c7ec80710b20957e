import { until } from '../../changes/ways.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { nginxPath, startSharedCache, type SharedCache } from './nginx.ts';
import { send, type Received } from './send.ts';

if (nginxPath === null) {
  console.warn(
    'SKIPPED: no answer went through a shared cache, because no nginx is installed here. ' +
      'On Debian: apt-get install nginx-light',
  );
}
const describeWithNginx = nginxPath === null ? describe.skip : describe;

const ORGANIZATIONS = '{ organizations { nodes { name } } }';

describeWithNginx('a cache that many share', () => {
  let app: TestApp;
  let cache: SharedCache;
  beforeAll(async () => {
    app = await startApp();
    await app.make.organization({ name: 'Open' });
    await app.make.organization({ name: 'Secret', visibility: 'RESTRICTED' });
    await app.registry.numberChanges();
    cache = await startSharedCache(app.address);
  });
  afterAll(async () => {
    await cache.stop();
    await app.stop();
  });

  /** Asks through the cache: anonymously, unless with a key. */
  const get = (key?: string): Promise<Received> =>
    send(`${app.address}/graphql?query=${encodeURIComponent(ORGANIZATIONS)}`, {
      through: cache.socketPath,
      headers: {
        'apollo-require-preflight': 'true',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
    });
  /** Asks until the cache has done something with the answer, and gives that answer. */
  const getWhen = async (done: string): Promise<Received> => {
    let received: Received | undefined;
    await until(async () => {
      received = await get();
      return received.headers['x-cache'] === done;
    });
    return received as unknown as Received;
  };

  it('hands answers out, and has them confirmed without the database', async () => {
    const first = await get();
    await until(() => app.registry.freshness.isCertain);
    app.sql.clear();

    for (const done of ['HIT', 'REVALIDATED', 'HIT', 'REVALIDATED'])
      expect(await getWhen(done)).toMatchObject({ status: 200, text: first.text });
    expect(app.sql.statements()).toEqual([]);
  });

  it('gets a new answer once somebody has written', async () => {
    await getWhen('HIT');
    await app.run(
      'mutation { createOrganization(input: { name: "New", kind: OTHER }) { errors { message } } }',
    );

    expect((await getWhen('EXPIRED')).text).toContain('"New"');
  });

  it('gives nobody what is for somebody else, nor them what is for everybody', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [anonymous, admin] = await Promise.all([get(), get(app.key)]);

      expect(anonymous.text).not.toContain('Secret');
      expect(admin.text).toContain('Secret');
      // What is private is not kept at all.
      expect(admin.headers['x-cache']).toBe('MISS');
    }
    expect((await getWhen('HIT')).text).not.toContain('Secret');
    expect(await get('no-such-key')).toMatchObject({ status: 401 });
  });
});
