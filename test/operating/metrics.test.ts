import { connect } from 'node:net';
import { overEventStream, overWebSocket, until } from '../changes/ways.ts';
import { Metrics } from '../../src/server/operating/metrics.ts';
import { headersOf } from '../support/app.ts';
import { lockTable, startWatched, untilBlocked, type WatchedApp } from './watched-app.ts';

const DELETE = 'mutation { deleteTopic(input: { id: "x" }) { errors { code } } }';
const FOLLOW = 'subscription Follow { recordChanged { position } }';

describe('metrics', () => {
  let app: WatchedApp;
  beforeAll(async () => {
    app = await startWatched({ LOG_LEVEL: 'fatal' });
  });
  afterAll(() => app.end());

  it('are served where the API is not', async () => {
    const served = await fetch(`${app.metricsAddress}/metrics`);

    expect(served.status).toBe(200);
    expect(served.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect((await fetch(`${app.address}/metrics`)).status).toBe(404);
    expect((await fetch(`${app.metricsAddress}/graphql`)).status).toBe(404);
  });

  it('are served nowhere unless a port is set', async () => {
    const quiet = await startWatched({ METRICS_PORT: '', LOG_LEVEL: 'fatal' });

    expect(quiet.metricsAddress).toBe('');
    expect((await fetch(`${quiet.address}/readyz`)).status).toBe(200);
    await quiet.end();
  });

  it('count operations by name and type, and their errors by code', async () => {
    await app.post('query Topics { topics(first: 1) { totalCount } }');
    await app.post('query Topics { topics(first: 1000) { totalCount } }');
    await app.post('{ topics(first: 1) { totalCount } }');
    await app.post('{ nothing }');
    const of = (name: string, more = '') =>
      app.metric(`concord_operation_${name}{operation="${more}`);

    expect(await of('duration_seconds_count', 'Topics",type="query"}')).toBe(2);
    expect(await of('duration_seconds_count', '(anonymous)",type="query"}')).toBe(1);
    expect(await of('errors_total', 'Topics",type="query",code="BAD_USER_INPUT"}')).toBe(1);
    expect(
      await of('errors_total', '(refused)",type="unknown",code="GRAPHQL_VALIDATION_FAILED"}'),
    ).toBe(1);
    expect(await app.metric('concord_http_requests_total{method="POST",status="200"}')).toBe(3);
  });

  it('count the keys of statements, and the connections of pools', async () => {
    const before = await app.metric('concord_statement_keys_count');
    await app.post('{ topics(first: 1) { nodes { name } } }');

    expect(await app.metric('concord_statement_keys_count')).toBeGreaterThan(before);
    expect(await app.metric('concord_read_pool_connections{state="total"}')).toBeGreaterThanOrEqual(
      1,
    );
    expect(await app.metric('concord_read_pool_connections{state="waiting"}')).toBe(0);
    expect(
      await app.metric('concord_write_pool_connections{state="total"}'),
    ).toBeGreaterThanOrEqual(1);
  });

  it('count what happens at the doors', async () => {
    await app.post('{ __typename }', {}, { authorization: 'Bearer concord_wrong' });
    // By nobody in particular.
    await fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: headersOf(),
      body: JSON.stringify({ query: DELETE }),
    });

    expect(await app.metric('concord_access_events_total{event="sign-in-failed"}')).toBe(1);
    expect(await app.metric('concord_access_events_total{event="write-denied"}')).toBe(1);
  });

  it('count those who follow, until they leave', async () => {
    const followings = [overWebSocket(app, FOLLOW), overEventStream(app, FOLLOW)];
    // Nothing comes: they are asked so that they begin.
    const ended = followings.map((following) => following.next().catch(() => null));
    const are = (subscriptions: number, each: number) =>
      until(
        async () =>
          (await app.metric('concord_subscriptions')) === subscriptions &&
          (await app.metric('concord_connections{kind="websocket"}')) === each &&
          (await app.metric('concord_connections{kind="event_stream"}')) === each,
      );

    await are(2, 1);
    for (const following of followings) await following.return?.();

    await are(0, 0);
    await Promise.all(ended);
    expect(await app.metric('concord_followers_waiting')).toBe(0);
  });

  const stream = (query: string, signal?: AbortSignal) =>
    fetch(`${app.address}/graphql/stream`, {
      method: 'POST',
      headers: headersOf(),
      body: JSON.stringify({ query }),
      signal: signal ?? null,
    });

  it('do not count whoever has gone before it was answered', async () => {
    const unlock = await lockTable(app.database, 'topic');
    const gone = new AbortController();
    const asked = stream('{ topics { totalCount } }', gone.signal).catch(() => null);
    await untilBlocked(app.database, 1);
    gone.abort();
    await asked;
    await unlock();
    const following = overEventStream(app, FOLLOW);
    const ended = following.next().catch(() => null);
    await until(async () => (await app.metric('concord_followers_waiting')) === 1);

    expect(await app.metric('concord_connections{kind="event_stream"}')).toBe(1);
    await following.return?.();
    await ended;
  });

  it('count nobody for ever who asks for streams without waiting for an answer', async () => {
    const body = JSON.stringify({ query: FOLLOW });
    const request = `POST /graphql/stream HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const { hostname, port } = new URL(app.address);
    const socket = connect(Number(port), hostname);
    socket.write(request.repeat(3));
    await until(async () => (await app.metric('concord_followers_waiting')) > 0);
    socket.destroy();

    await until(async () => (await app.metric('concord_connections{kind="event_stream"}')) === 0);
    expect(await app.metric('concord_subscriptions')).toBe(0);
  });

  it('tell how far the log is, how the event loop is, and how much memory is used', async () => {
    const { rows } = await app.database.query('SELECT position FROM change_head');

    expect(await app.metric('concord_change_log_end')).toBe(rows[0].position);
    expect(await app.metric('concord_changes_lag_seconds')).toBe(0);
    expect(await app.metric('concord_webhook_deliveries_pending')).toBe(0);
    expect(await app.metric('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
    expect(await app.metric('process_resident_memory_bytes')).toBeGreaterThan(0);
  });
});

describe('names of operations', () => {
  it('are forgotten when there are too many, with all that was counted of them', async () => {
    const metrics = new Metrics();
    const ended = (name: string) => {
      metrics.operations.ended({
        operation: { name, type: 'query' },
        seconds: 0.01,
        codes: ['BAD_USER_INPUT'],
      });
    };
    ended('First');
    for (let number = 0; number < 10_000; number++) {
      ended(`Name${number}`);
      ended('Kept');
    }

    const text = await metrics.registry.metrics();
    const names = new Set([...text.matchAll(/operation="(\w+)"/g)].map(([, name]) => name));

    expect(names.size).toBe(200);
    expect(names).toContain('Kept');
    expect(names).toContain('Name9999');
    expect(names).not.toContain('First');
    expect(text).toContain(
      'concord_operation_errors_total{operation="Kept",type="query",code="BAD_USER_INPUT"} 10000',
    );
    expect(text).not.toContain('code="BAD_USER_INPUT",operation="First"');
  });
});
