import WebSocket from 'ws';
import { startApp, type TestApp } from '../support/app.ts';

describe('failed sign-ins behind a trusted proxy', () => {
  let app: TestApp;
  const addresses: string[] = [];
  beforeAll(async () => {
    app = await startApp({ limits: { trustedProxies: ['127.0.0.0/8'] } });
    app.access.events.listen((event) => {
      if (event.kind === 'sign-in-failed') addresses.push(event.address);
    });
  });
  beforeEach(() => addresses.splice(0));
  afterAll(() => app.stop());

  it('are counted against whoever the proxy names, over HTTP', async () => {
    await fetch(`${app.address}/graphql?query={__typename}`, {
      headers: { authorization: 'Bearer concord_wrong', 'x-forwarded-for': '192.0.2.7' },
    });

    expect(addresses).toEqual(['192.0.2.7']);
  });

  it('are counted by the network of 64 bits that every connection by IPv6 is given', async () => {
    await fetch(`${app.address}/graphql?query={__typename}`, {
      headers: { authorization: 'Bearer concord_wrong', 'x-forwarded-for': '2001:db8:1:2:3::4' },
    });

    expect(addresses).toEqual(['2001:db8:1:2::/64']);
  });

  it('and over WebSocket', async () => {
    const socket = new WebSocket(
      `${app.address.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
      { headers: { 'x-forwarded-for': '192.0.2.8' } },
    );
    socket.on('open', () => {
      const payload = { authorization: 'Bearer concord_wrong' };
      socket.send(JSON.stringify({ type: 'connection_init', payload }));
    });
    const code = await new Promise((resolve) => socket.once('close', resolve));

    expect([code, ...addresses]).toEqual([4401, '192.0.2.8']);
  });
});
