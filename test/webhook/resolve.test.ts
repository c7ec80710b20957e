import { resolveByDns } from '../../src/webhook/resolve.ts';
import { NameServer } from './name-server.ts';
import { Receiver } from './receiver.ts';
import { WebhookWorld } from './webhook-world.ts';

const SILENT = Array.from({ length: 8 }, (_, index) => `silent-${index}.example`);

describe('the addresses of a host', () => {
  let names: NameServer;
  beforeAll(async () => {
    const known = { 'sound.example': '127.0.0.1' };
    names = await new NameServer(known, (host) => SILENT.includes(host)).open();
  });
  afterAll(() => names.close());

  const resolver = (knowsPrivate: boolean) =>
    resolveByDns({ knowsPrivate, servers: [names.address] });

  it('are found while nobody answers for several others', async () => {
    const resolve = resolver(true);
    const settled: string[] = [];
    const hanging = SILENT.map((host) =>
      resolve(host).catch((error: unknown) => {
        settled.push(host);
        return error;
      }),
    );
    await names.afterAskedFor(SILENT);

    expect(await resolve('sound.example')).toEqual([{ address: '127.0.0.1', family: 4 }]);
    expect(settled).toEqual([]);
    for (const error of await Promise.all(hanging))
      expect(error).toMatchObject({ code: 'ETIMEOUT' });
  }, 20_000);

  it('are those of this machine only where private ones are meant', async () => {
    const local = expect.arrayContaining([{ address: '127.0.0.1', family: 4 }]) as object;

    expect(await resolver(true)('localhost')).toEqual(local);
    await expect(resolver(false)('localhost')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  it('are asked for once more, of the system, only where private ones are meant and nobody hangs', async () => {
    // The system knows an address when it sees one, which is more than a name server does.
    expect(await resolver(true)('127.1')).toEqual([{ address: '127.0.0.1', family: 4 }]);
    await expect(resolver(false)('127.1')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  it('are found by a webhook to this machine, by its name', async () => {
    const receiver = await new Receiver().open();
    const world = await WebhookWorld.start({ privateAddresses: ['127.0.0.0/8', '::1/128'] });
    await world.webhook({ url: `http://localhost:${receiver.port}/hook` });
    await world.change();
    const { headers } = await receiver.next();
    const { port } = receiver;
    await world.stop();
    await receiver.close();

    expect(headers['host']).toBe(`localhost:${port}`);
  });
});
