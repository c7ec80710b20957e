import type { LookupAddress } from 'node:dns';
import { until } from '../changes/ways.ts';
import { Receiver } from './receiver.ts';
import { LOOPBACK, WebhookWorld } from './webhook-world.ts';

const PUBLIC: LookupAddress = { address: '192.88.98.1', family: 4 };
const LOCAL: LookupAddress = { address: '127.0.0.1', family: 4 };

describe('the host of a webhook', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await new Receiver().open();
  });
  afterAll(() => receiver.close());

  describe('when the webhook is set up', () => {
    let world: WebhookWorld;
    const resolved: Record<string, LookupAddress[]> = {
      'public.example': [PUBLIC],
      'local.example': [LOCAL],
      'mixed.example': [PUBLIC, { address: '10.0.0.1', family: 4 }],
      'mapped.example': [{ address: '::ffff:169.254.169.254', family: 6 }],
      'empty.example': [],
    };
    beforeAll(async () => {
      world = await WebhookWorld.start({
        privateAddresses: [],
        resolve: (host) =>
          resolved[host] ? Promise.resolve(resolved[host]) : Promise.reject(new Error('ENOTFOUND')),
      });
    });
    afterAll(() => world.stop());

    it.each([
      'http://127.0.0.1/',
      'http://127.1/',
      'http://2130706433/',
      'http://0x7f.0.0.1/',
      'http://[::1]:8080/',
      'http://[::ffff:10.0.0.1]/',
      'http://169.254.169.254/latest/meta-data',
      'https://local.example/',
      'https://mixed.example/',
      'https://mapped.example/',
      'https://empty.example/',
      'https://nowhere.example/',
      'ftp://public.example/',
      'file:///etc/passwd',
      'https://user:password@public.example/',
      'public.example',
      '',
    ])('is refused in %s', async (url) => {
      expect(await world.errorsOf('createWebhook', { url })).toMatchObject([
        { path: ['url'], code: 'INVALID' },
      ]);
      expect(await world.app.make.sql('SELECT FROM webhook')).toEqual([]);
    });

    it('is refused without telling the address', async () => {
      const [error] = await world.errorsOf('createWebhook', { url: 'http://mapped.example/' });

      expect(error).toMatchObject({
        message: 'Expected a host with public addresses only, but "mapped.example" has another.',
      });
    });

    it('is taken where all its addresses are public, and refused in an update as well', async () => {
      const { id } = await world.webhook({ url: 'https://public.example/hook' });

      expect(await world.errorsOf('updateWebhook', { id, url: 'https://local.example/' })).toEqual([
        expect.objectContaining({ path: ['url'], code: 'INVALID' }),
      ]);
    });
  });

  it('keeps nobody from writing while it is looked up', async () => {
    let find: (found: LookupAddress[]) => void = () => undefined;
    const finding = new Promise<LookupAddress[]>((resolve) => {
      find = resolve;
    });
    const asked: string[] = [];
    const resolve = (host: string): Promise<LookupAddress[]> => {
      asked.push(host);
      return finding;
    };
    const world = await WebhookWorld.start({ resolve });
    // As many as there are connections that write.
    const hosts = Array.from({ length: 10 }, (_, index) => `slow-${index}.example`);
    const made: string[] = [];
    const making = hosts.map(async (host) => {
      const { id } = await world.webhook({ url: `http://${host}:${receiver.port}/` });
      made.push(id);
    });
    await until(() => asked.length === hosts.length);
    await world.change();
    const madeBefore = made.length;
    find([LOCAL]);
    await Promise.all(making);
    await world.stop();

    expect(madeBefore).toBe(0);
    expect(made).toHaveLength(10);
  });

  it('names all else that is wrong beside it', async () => {
    const world = await WebhookWorld.start({
      resolve: () => Promise.reject(new Error('ENOTFOUND')),
    });
    const errors = await world.errorsOf('createWebhook', {
      url: 'https://nowhere.example/',
      description: ' ',
      types: [],
    });
    await world.stop();

    expect(errors.map(({ path }) => path)).toEqual([['url'], ['description'], ['types']]);
  });

  it('is refused at the connection when it has another address by then', async () => {
    const answers = [[PUBLIC], [LOCAL]];
    const world = await WebhookWorld.start({
      privateAddresses: [],
      resolve: () => Promise.resolve(answers.shift() ?? [LOCAL]),
    });
    const webhook = await world.webhook({ url: `http://rebinding.example:${receiver.port}/hook` });
    await world.change();
    const delivery = await world.afterAttempts(webhook, 1);
    await world.stop();

    expect(delivery.state).toBe('PENDING');
    expect(delivery.attempts[0]).toMatchObject({
      status: null,
      error: 'Expected a host with public addresses only, but "rebinding.example" has another.',
    });
    expect(receiver.received).toEqual([]);
  });

  it('is looked up once for a connection, which goes to the address that was checked', async () => {
    const answers = [[LOCAL], [LOCAL], [{ address: '127.0.0.2', family: 4 }]];
    const asked: string[] = [];
    const world = await WebhookWorld.start({
      privateAddresses: LOOPBACK,
      resolve: (host) => {
        asked.push(host);
        return Promise.resolve(answers.shift() ?? []);
      },
    });
    const webhook = await world.webhook({ url: `http://steady.example:${receiver.port}/hook` });
    await world.change();
    const { headers } = await receiver.next();
    await world.afterAttempts(webhook, 1);
    await world.stop();

    expect(headers['host']).toBe(`steady.example:${receiver.port}`);
    expect(asked).toEqual(['steady.example', 'steady.example']);
  });

  it('is refused at the connection when it is an address that is not allowed any more', async () => {
    receiver.received.splice(0);
    const before = await WebhookWorld.start();
    const { url } = before.app;
    const webhook = await before.webhook({ url: receiver.url });
    await before.stop();
    const after = await WebhookWorld.start({ privateAddresses: [] }, { url });
    await after.change();
    const delivery = await after.afterAttempts(webhook, 1);
    await after.stop();

    expect(delivery.attempts[0]?.error).toBe(
      'Expected a host with public addresses only, but "127.0.0.1" has another.',
    );
    expect(receiver.received).toEqual([]);
  });
});
