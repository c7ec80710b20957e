import { once } from 'node:events';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { startApp } from '../support/app.ts';
import { overEventStream, untilWaiting } from './ways.ts';

const FOLLOW = 'subscription { recordChanged { position } }';

describe('a server that stops', () => {
  it('closes the connections of those who follow, with a code by which clients connect again', async () => {
    const app = await startApp();
    const socket = new WebSocket(
      `${app.address.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
    );
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await once(socket, 'message');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: FOLLOW } }));
    const stream = overEventStream(app, FOLLOW);
    await untilWaiting(app, 2);
    const closed = once(socket, 'close');
    const streamed = stream.next().catch((error: unknown) => (error as Error).name);

    await app.server.close();

    const [code, reason] = (await closed) as [number, Buffer];
    expect([code, String(reason)]).toEqual([1012, 'The server restarts.']);
    expect(await streamed).toBe('NetworkError');
    await untilWaiting(app, 0);
    await app.registry.close();
  });

  it('does not wait for those who are about to follow', async () => {
    const app = await startApp();
    const begun = once(app.server.server, 'request');
    const streamed = overEventStream(app, FOLLOW)
      .next()
      .catch((error: unknown) => (error as Error).name);
    await begun;

    await app.stop();

    expect(await streamed).toBe('NetworkError');
  });

  it('does not wait for connections that have asked nothing', async () => {
    const app = await startApp();
    const opened = once(app.server.server, 'connection');
    const connection = connect(Number(new URL(app.address).port), '127.0.0.1');
    await opened;
    const closed = once(connection, 'close');

    await app.stop();

    expect(await closed).toEqual([false]);
  });
});
