import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import { until } from '../../changes/ways.ts';
import { startApp, type TestApp } from '../../support/app.ts';

/** An answer of 1.2 MB; so many are more than the system keeps for a connection, on both sides. */
const QUERY = '{ topics { nodes { summary } } }';
const ANSWER_BYTES = 1_200_000;
const ANSWERS = 60;

const STALL_TIMEOUT_MS = 500;

/** What a slow client reads at a time. */
const STEP_BYTES = 400_000;

describe('a client that does not read its answers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ stallTimeoutMs: STALL_TIMEOUT_MS });
    await app.make.sql(
      `INSERT INTO topic (id, slug, name, summary)
       SELECT gen_random_uuid(), 'long-' || n, 'Long', repeat('x', $1) FROM generate_series(1, 4) AS n`,
      [ANSWER_BYTES / 4],
    );
  });
  afterAll(() => app.stop());

  const opened = async (): Promise<Socket> => {
    const [socket] = (await once(app.server.server, 'connection')) as [Socket];
    return socket;
  };
  /** How much was kept for a connection at most, once it has been closed. */
  const keptUntilClosed = async (side: Socket): Promise<number> => {
    let kept = 0;
    let isClosed = side.destroyed;
    side.once('close', () => (isClosed = true));
    await until(() => {
      kept = Math.max(kept, side.writableLength);
      return isClosed;
    });
    return kept;
  };
  const request = `GET /graphql?query=${encodeURIComponent(QUERY)} HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n\r\n`;
  const asking = (): Socket => {
    const { hostname, port } = new URL(app.address);
    const client = connect(Number(port), hostname);
    client.pause();
    client.write(request.repeat(ANSWERS));
    return client;
  };

  it('is cut off over HTTP', async () => {
    const opening = opened();
    const client = asking();
    client.on('error', () => undefined);
    const side = await opening;

    expect(await keptUntilClosed(side)).toBeGreaterThan(ANSWER_BYTES);
    client.destroy();
  });

  it('is answered over HTTP for as long as it reads, however slowly', async () => {
    const opening = opened();
    const client = asking();
    const side = await opening;
    await until(() => side.writableLength > ANSWER_BYTES);
    let read = 0;
    let steps = 0;
    client.on('data', (part: Buffer) => {
      read += part.length;
      if (read > STEP_BYTES) client.pause();
    });
    const slowly = setInterval(() => {
      read = 0;
      steps += 1;
      client.resume();
    }, STALL_TIMEOUT_MS / 20);
    // For several times as long as it could have read nothing.
    await until(() => steps > 4 * 20);
    clearInterval(slowly);

    expect([side.destroyed, side.writableLength > 0]).toEqual([false, true]);
    client.destroy();
  });

  const openWebSocket = async (): Promise<{ client: WebSocket; side: Socket }> => {
    const opening = opened();
    const client = new WebSocket(
      `${app.address.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
    );
    const side = await opening;
    await once(client, 'open');
    return { client, side };
  };

  it('is cut off over WebSocket, and only a few of its answers are kept', async () => {
    const { client, side } = await openWebSocket();
    client.send(JSON.stringify({ type: 'connection_init' }));
    await once(client, 'message');
    client.pause();
    for (let id = 0; id < ANSWERS; id += 1)
      client.send(JSON.stringify({ id: String(id), type: 'subscribe', payload: { query: QUERY } }));
    const kept = await keptUntilClosed(side);

    expect(kept).toBeGreaterThan(ANSWER_BYTES);
    expect(kept).toBeLessThan(8 * ANSWER_BYTES);
    client.terminate();
  });

  it('is read no further over WebSocket, whatever it sends', async () => {
    const { client, side } = await openWebSocket();
    client.pause();
    const ping = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(60_000) } });
    for (let count = 0; count < 1_000; count += 1) client.send(ping);
    const kept = await keptUntilClosed(side);

    expect(kept).toBeGreaterThan(1_000_000);
    expect(kept).toBeLessThan(2_000_000);
    client.terminate();
  });
});
