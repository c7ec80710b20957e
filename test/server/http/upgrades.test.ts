import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { startApp, type TestApp } from '../../support/app.ts';

const ASKING = [
  ['at another address', '404', '/foo', ''],
  ['of a page of another origin', '403', '/graphql', 'origin: https://elsewhere.example\r\n'],
] as const;

describe('a connection that asks to become a WebSocket', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** Both sides of a connection, once the upgrade has been answered. */
  const refused = async (path: string, headers: string) => {
    const { hostname, port } = new URL(app.address);
    const opened = once(app.server.server, 'connection') as Promise<[Socket]>;
    // It does not close its side when the server closes the other.
    const client = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    const [side] = await opened;
    const closed = new Promise((resolve) => side.once('close', resolve));
    client.write(
      `GET ${path} HTTP/1.1\r\nhost: a\r\nconnection: Upgrade\r\nupgrade: websocket\r\n${headers}\r\n`,
    );
    const [answer] = (await once(client, 'data')) as [Buffer];
    return { client, closed, answer: answer.toString() };
  };

  it.each(ASKING)('%s is answered with %s, and closed', async (_what, status, path, headers) => {
    const { client, closed, answer } = await refused(path, headers);
    await closed;

    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\\r\\nconnection: close\\r\\n`));
    client.destroy();
  });

  it.each(ASKING)('%s can be reset after the %s', async (_what, _status, path, headers) => {
    const { client, closed } = await refused(path, headers);
    client.resetAndDestroy();
    await closed;

    expect(await app.run('{ __typename }')).toEqual({ __typename: 'Query' });
  });
});
