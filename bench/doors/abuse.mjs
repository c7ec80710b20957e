import { once } from 'node:events';
import { WebSocket } from 'ws';
import { ABUSIVE_DOCUMENTS } from '../../test/limits/abusive-documents.mjs';
import { quantile } from '../feed/quantile.mjs';
import { openStage } from '../feed/start/stage.mjs';
import { startGenerator } from '../load/start-generator.mjs';

/** How often each document is sent, each time as a text that the server has not seen yet. */
const TIMES = 15;

/** Refused within this, or the study says so. */
const FAST_MS = 50;

const CLIENTS = 32;
const ABUSERS = 8;
const ROUNDS = 5;
const SECONDS = 3;

/** The largest frame that the server reads. */
const LARGEST_FRAME = 64 * 1024;

const HONEST = `{ organization(slug: "interpol") { name agreements(first: 10) { totalCount
  nodes { title kind parties { role party { ... on Organization { name } } } } } } }`;

export const title = `Documents that would hold up the others: how they are refused, and what ${CLIENTS} honest clients notice of ${ABUSERS} that send them`;

/** Sends each abusive document over HTTP and WebSocket, and then all of them while honest clients go on. */
export async function study(_options, progress) {
  const { pool, servers, close } = await openStage();
  const [{ port }] = servers;
  try {
    const figures = {};
    let isKept = true;
    for (const { title: document, query } of ABUSIVE_DOCUMENTS)
      for (const [way, send] of [
        ['HTTP', overHttp],
        ['WebSocket', overWebSocket],
      ]) {
        progress(`${document} over ${way}`);
        const { outcome, ms, statements } = await refusal(pool, port, query, send);
        isKept &&= ms.median < FAST_MS && statements === 0 && outcome !== '200';
        figures[`${document}, ${way}`] =
          `${outcome}, ${ms.median.toFixed(1)} ms (slowest ${ms.slowest.toFixed(1)}), ${statements} statements`;
      }
    return { figures: { ...figures, ...(await besideHonest(port, progress)) }, isKept };
  } finally {
    await close();
  }
}

async function refusal(pool, port, query, send) {
  const taken = [];
  let outcome;
  const { rows } = await pool.query('SELECT now() AS at');
  for (let time = 0; time < TIMES; time++) {
    const begun = performance.now();
    outcome = await send(port, fresh(query));
    taken.push(performance.now() - begun);
  }
  // Of the connections that read, those that have run anything since.
  const { rows: ran } = await pool.query(
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'concord read' AND query_start > $1`,
    [rows[0].at],
  );
  return {
    outcome,
    ms: { median: quantile(taken, 0.5), slowest: Math.max(...taken) },
    statements: ran.length,
  };
}

let count = 0;

/** The same document as a text of its own: what the server keeps of those it has seen does not help. */
const fresh = (query) => `${query} #${count++}`;

async function overHttp(port, query) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  await response.text();
  return String(response.status);
}

const sockets = new Map();

/** Over one connection, and a new one when it was closed. */
async function overWebSocket(port, query) {
  let socket = sockets.get(port);
  if (socket?.readyState !== WebSocket.OPEN) {
    socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    sockets.set(port, socket);
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
  }
  const isTooLong = query.length > LARGEST_FRAME;
  const answered = isTooLong ? once(socket, 'close') : once(socket, 'message');
  socket.send(JSON.stringify({ id: String(count), type: 'subscribe', payload: { query } }));
  const [answer] = await answered;
  if (isTooLong) return `closed with ${answer}`;
  const { type, payload } = JSON.parse(answer);
  return type === 'error' ? payload[0].extensions.code : '200';
}

/** What honest clients notice, in turn without and with abuse. */
async function besideHonest(port, progress) {
  const generator = startGenerator();
  const p99 = { without: [], with: [] };
  let failed = 0;
  let sent = 0;
  try {
    const requests = [{ method: 'POST', path: '/graphql', body: { query: HONEST } }];
    const round = async () => {
      const loaded = await generator.load({
        port,
        requests,
        connections: CLIENTS,
        seconds: SECONDS,
      });
      failed += loaded.failed;
      return loaded.p99;
    };
    await round();
    for (let number = 0; number < ROUNDS; number++) {
      progress(`round ${number + 1} of ${ROUNDS}`);
      p99.without.push(await round());
      const end = new AbortController();
      const abusing = Array.from({ length: ABUSERS }, async () => {
        while (!end.signal.aborted) {
          const { query } = ABUSIVE_DOCUMENTS[sent++ % ABUSIVE_DOCUMENTS.length];
          await overHttp(port, fresh(query));
        }
      });
      p99.with.push(await round());
      end.abort();
      await Promise.all(abusing);
    }
  } finally {
    generator.stop();
  }
  const [without, beside] = [p99.without, p99.with].map((values) => quantile(values, 0.5));
  return {
    [`p99 of ${CLIENTS} honest clients alone, ms`]: without.toFixed(1),
    [`p99 beside ${ABUSERS} that send abuse, ms`]: beside.toFixed(1),
    ratio: (beside / without).toFixed(2),
    'abusive requests': sent,
    'honest requests that failed': failed,
  };
}
