import { once } from 'node:events';
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { startApp, type TestApp } from '../support/app.ts';
import { until, untilWaiting } from './ways.ts';

/** Runs something, and answers what was printed meanwhile: the log is elsewhere. */
async function printedBy(work: () => Promise<void>): Promise<unknown[]> {
  const printed: unknown[] = [];
  const { error: print } = console;
  console.error = (...told) => printed.push(told);
  try {
    await work();
  } finally {
    console.error = print;
  }
  return printed;
}

const FOLLOW = 'subscription { recordChanged { position } }';

describe('a WebSocket', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const open = (origin?: string): WebSocket =>
    new WebSocket(`${app.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      origin,
    });
  const connected = async (): Promise<WebSocket> => {
    const socket = open();
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await once(socket, 'message');
    return socket;
  };
  const tail = () => app.registry.createContext().feed.tail;
  const send = (socket: WebSocket, message: object): void => {
    socket.send(JSON.stringify(message));
  };
  const subscribe = (socket: WebSocket, id: string, query = FOLLOW): void => {
    send(socket, { id, type: 'subscribe', payload: { query } });
  };

  it.each(['https://elsewhere.example', 'http://127.0.0.1:1', 'null'])(
    'is refused to a page of another origin: %s',
    async (origin) => {
      const socket = open(origin);
      const [error] = (await once(socket, 'error').catch((reason: unknown) => [reason])) as [Error];

      expect(error.message).toContain('403');
    },
  );

  it('is open to pages of the same origin, and to whoever is no page', async () => {
    for (const socket of [open(app.address), open()]) {
      await once(socket, 'open');
      expect(socket.readyState).toBe(WebSocket.OPEN);
      socket.terminate();
    }
  });

  it('takes all its subscriptions along, also those that were completed before they had begun', async () => {
    const socket = await connected();
    for (let round = 0; round < 20; round += 1) {
      subscribe(socket, '1');
      send(socket, { id: '1', type: 'complete' });
    }
    subscribe(socket, '1');
    const answered = new Promise<void>((resolve) => {
      socket.on('message', (message: Buffer) => {
        const { id, type } = JSON.parse(message.toString()) as { id: string; type: string };
        if (id === 'last' && type === 'complete') resolve();
      });
    });
    subscribe(socket, 'last', '{ checkpoint { count } }');
    await answered;
    // The last one alone.
    await untilWaiting(app, 1);
    socket.terminate();
    await untilWaiting(app, 0);
    // Whoever were still there would wait again after the next change.
    await app.make.topic();
    await app.registry.numberChanges();
    await app.run('{ checkpoint { count } }');

    expect(tail().waiting).toBe(0);
  });

  it('follows twenty subscriptions, and one more is refused without ending the others', async () => {
    const socket = await connected();
    const refused = new Promise<object>((resolve) => {
      socket.on('message', (message: Buffer) => {
        const received = JSON.parse(message.toString()) as { type: string };
        if (received.type === 'error') resolve(received);
      });
    });
    for (let number = 1; number <= 20; number += 1) subscribe(socket, String(number));
    await untilWaiting(app, 20);
    subscribe(socket, '21');

    expect(await refused).toEqual({
      id: '21',
      type: 'error',
      payload: [
        {
          message: 'Expected at most 20 subscriptions on a connection, but got one more.',
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    });
    await untilWaiting(app, 20);
    socket.terminate();
    await untilWaiting(app, 0);
  });

  it('that asks for more than a hundred things at once is closed, to be opened again', async () => {
    const socket = await connected();
    for (let number = 0; number <= 100; number += 1) subscribe(socket, String(number));
    const [code, reason] = (await once(socket, 'close')) as [number, Buffer];

    expect([code, reason.toString()]).toEqual([
      1013,
      'Too much at once: read what was asked for, then go on.',
    ]);
    await untilWaiting(app, 0);
  });

  it.each([
    // "Message too big", and "invalid frame payload data".
    ['a frame of more than 64 kB', 1009, Buffer.from('x'.repeat(64 * 1024 + 1))],
    ['a text that is no UTF-8', 1007, Buffer.from([0xff])],
  ])('that sends %s is closed with %i, and nothing is printed', async (_what, expected, sent) => {
    let code = 0;
    const printed = await printedBy(async () => {
      const socket = await connected();
      socket.send(sent, { binary: false });
      [code] = (await once(socket, 'close')) as [number];
    });

    expect([code, printed]).toEqual([expected, []]);
  });

  it.each<[unknown]>([[5], [{}], [{ toString: 1 }], [[]], [null]])(
    'is closed as one of nobody who is known for %j instead of a credential',
    async (authorization) => {
      const socket = open();
      await once(socket, 'open');
      send(socket, { type: 'connection_init', payload: { authorization } });
      const [code, reason] = (await once(socket, 'close')) as [number, Buffer];

      expect([code, reason.toString()]).toEqual([
        4401,
        'Expected `Bearer` and a key of this registry, or a token of its issuer, as Authorization, but got something else.',
      ]);
    },
  );

  it('may be cut while much is sent on it, and nothing is printed', async () => {
    await app.make.sql(
      `INSERT INTO topic (id, slug, name, summary)
       SELECT gen_random_uuid(), 'long-' || n, 'Long', repeat('x', 300000) FROM generate_series(1, 4) AS n`,
    );
    const opened = once(app.server.server, 'connection') as Promise<[Socket]>;
    const socket = await connected();
    const [side] = await opened;
    const printed = await printedBy(async () => {
      socket.pause();
      for (let number = 1; number <= 20; number += 1)
        subscribe(socket, String(number), '{ topics { nodes { summary } } }');
      await until(() => side.writableLength > 0);
      const closed = new Promise((resolve) => side.once('close', resolve));
      socket.terminate();
      await closed;
      // What waits to be sent is told after that.
      await app.run('{ __typename }');
    });

    expect(printed).toEqual([]);
  });
});
