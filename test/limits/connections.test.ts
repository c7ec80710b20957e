import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { until } from '../changes/ways.ts';
import { startApp, type TestApp } from '../support/app.ts';

/** All that a connection receives until it is closed. */
async function received(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (part: Buffer) => (text += part.toString()));
  await once(socket, 'close');
  return text;
}

describe('the connections of an address', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ limits: { connectionsPerAddress: 3 } });
  });
  afterAll(() => app.stop());

  const open = async (): Promise<Socket> => {
    const { hostname, port } = new URL(app.address);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return socket;
  };

  it('are bounded: one more is answered with 429 and closed, until another has gone', async () => {
    const sockets = [await open(), await open(), await open()];
    const refused = await open();

    expect(await received(refused)).toMatch(/^HTTP\/1\.1 429 Too Many Requests\r\n/);
    sockets[0]?.destroy();
    let answer = '';
    await until(async () => {
      const socket = await open();
      socket.write(
        'GET /graphql?query={__typename} HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n',
      );
      answer = await received(socket);
      return !answer.startsWith('HTTP/1.1 429');
    });
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    for (const socket of sockets) socket.destroy();
  });
});

describe('a request that does not arrive', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ limits: { requestTimeoutMs: 200 } });
  });
  afterAll(() => app.stop());

  it.each([
    [
      'its body',
      'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query":',
    ],
    ['its headers', 'POST /graphql HTTP/1.1\r\nhost: a\r\n'],
  ])('is answered with 408 and closed when it is %s that is late', async (_what, begun) => {
    const { hostname, port } = new URL(app.address);
    const socket = connect(Number(port), hostname);
    socket.write(begun);

    expect(await received(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });
});
