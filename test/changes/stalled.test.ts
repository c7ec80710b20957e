import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { startApp, type TestApp } from '../support/app.ts';
import { overWebSocket, take, until, untilWaiting } from './ways.ts';

const FOLLOW = /* GraphQL */ `
  subscription ($after: String) {
    recordChanged(after: $after) {
      cursor
      position
      after
    }
  }
`;

/** So many changes of so many bytes are more than the system keeps for a connection, on both sides. */
const CHANGES = 60;
const BYTES = 300_000;

const TOO_SLOW = 'Too slow: resume after the last cursor that arrived.';

/** The frame that closes the connection: what waits to be sent grows by it. */
const CLOSING_BYTES = 2 + 2 + TOO_SLOW.length;

describe('a subscriber that does not read', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ stallTimeoutMs: 2_000 });
  });
  afterAll(() => app.stop());

  /** The server's side of each connection that is opened meanwhile. */
  const accepted = async (open: () => Promise<unknown>): Promise<Socket> => {
    const opening = once(app.server.server, 'connection') as Promise<[Socket]>;
    await open();
    return (await opening)[0];
  };
  const writeLong = () =>
    app.make.sql(
      `INSERT INTO topic (id, slug, name, summary)
       SELECT gen_random_uuid(), 'long-' || md5(n || clock_timestamp()::text), 'Long', repeat('x', $1)
       FROM generate_series(1, $2::int) AS n`,
      [BYTES, CHANGES],
    );

  it('is closed with a reason and can resume; it keeps little in memory, and holds up nobody', async () => {
    const { checkpoint } = await app.run('{ checkpoint { count } }');
    const count = checkpoint.count as number;
    const client = new WebSocket(
      `${app.address.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
    );
    const side = await accepted(() => once(client, 'open'));
    client.send(JSON.stringify({ type: 'connection_init' }));
    await once(client, 'message');
    client.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: FOLLOW } }));
    await untilWaiting(app, 1);
    const other = overWebSocket(app, FOLLOW);
    await untilWaiting(app, 2);
    client.pause();
    const received: string[] = [];
    client.on('message', (message: Buffer) => received.push(message.toString()));
    const closed = once(client, 'close') as Promise<[number, Buffer]>;

    let [kept, written] = [0, 0];
    const measure = setInterval(() => {
      kept = Math.max(kept, side.writableLength);
      written = side.bytesWritten - side.writableLength;
    }, 1);
    await writeLong();
    const taken = await take(other, CHANGES);
    const positions = taken.map(({ data }) => data.recordChanged.position as number);
    let waiting = side.writableLength;
    await until(() => {
      const grown = side.writableLength - waiting;
      waiting = side.writableLength;
      return grown === CLOSING_BYTES;
    });
    clearInterval(measure);
    client.resume();
    const [code, reason] = await closed;

    expect(positions).toEqual(Array.from({ length: CHANGES }, (_, index) => count + 1 + index));
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(1_000_000);
    expect(written).toBeLessThan(CHANGES * BYTES);
    expect([code, String(reason)]).toEqual([1013, TOO_SLOW]);
    await untilWaiting(app, 0);

    const last = JSON.parse(received.at(-1) ?? '') as {
      payload: { data: { recordChanged: { cursor: string; position: number } } };
    };
    const { cursor, position } = last.payload.data.recordChanged;
    const missed = CHANGES + count - position;
    expect(missed).toBeGreaterThan(0);
    const resumed = await take(overWebSocket(app, FOLLOW, { after: cursor }), missed);
    expect(resumed.map(({ data }) => data.recordChanged.position as number)).toEqual(
      positions.slice(-missed),
    );
  });

  it('is cut off over server-sent events, too', async () => {
    const asked = once(app.server.server, 'request') as Promise<[IncomingMessage]>;
    const response = await fetch(`${app.address}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: FOLLOW }),
    });
    const [{ socket: side }] = await asked;
    await untilWaiting(app, 1);
    let kept = 0;
    const measure = setInterval(() => {
      kept = Math.max(kept, side.writableLength);
    }, 1);
    const cut = once(side, 'close');
    await writeLong();
    await cut;
    clearInterval(measure);

    expect(kept).toBeLessThan(1_000_000);
    await untilWaiting(app, 0);
    await expect(response.text()).rejects.toThrow();
  });
});
