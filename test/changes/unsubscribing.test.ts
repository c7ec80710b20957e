import { once } from 'node:events';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { startApp, type TestApp } from '../support/app.ts';
import { nextOf, untilWaiting, WAYS } from './ways.ts';

const FOLLOW = 'subscription { recordChanged { position } }';

/** Opens a WebSocket on which operations can begin. */
async function connected({ address }: TestApp): Promise<WebSocket> {
  const url = `${address.replace('http', 'ws')}/graphql`;
  const socket = new WebSocket(url, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  return socket;
}

const subscribe = (socket: WebSocket, id: string): void => {
  socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query: FOLLOW } }));
};

describe('a subscription that nobody wants any more ends at once, though nothing changes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it.each(WAYS)('when the client says so, over %s', async (_way, follow) => {
    const following = [1, 2, 3].map(() => follow(app, FOLLOW));
    await untilWaiting(app, 3);
    await following[0]?.return?.();
    await untilWaiting(app, 2);
    for (const one of following) await one.return?.();
    await untilWaiting(app, 0);

    expect(await nextOf(follow(app, '{ __typename }'))).toMatchObject({
      data: { __typename: 'Query' },
    });
  });

  it('one of several on a connection', async () => {
    const socket = await connected(app);
    subscribe(socket, '1');
    subscribe(socket, '2');
    await untilWaiting(app, 2);
    socket.send(JSON.stringify({ id: '1', type: 'complete' }));
    await untilWaiting(app, 1);
    socket.close();
    await untilWaiting(app, 0);

    expect(socket.readyState).not.toBe(WebSocket.OPEN);
  });

  it('when the connection is cut, also before the subscription has begun', async () => {
    for (let number = 0; number < 5; number += 1) {
      const socket = await connected(app);
      subscribe(socket, '1');
      if (number % 2 === 0) await untilWaiting(app, 1);
      socket.terminate();
    }
    await untilWaiting(app, 0);

    const body = JSON.stringify({ query: FOLLOW });
    for (let number = 0; number < 5; number += 1) {
      const asked = once(app.server.server, 'request');
      const socket = connect(Number(new URL(app.address).port), '127.0.0.1');
      socket.write(
        `POST /graphql/stream HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
      await asked;
      if (number % 2 === 0) await untilWaiting(app, 1);
      socket.destroy();
    }
    await untilWaiting(app, 0);

    // Those who had not begun have been told of nothing, and nobody has begun meanwhile.
    await app.run('{ __typename }');
    expect(app.registry.createContext().feed.tail.waiting).toBe(0);
  });
});
